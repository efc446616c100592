package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Something went wrong: what happened, what to do, and the number under which it is in the log. */
public class ErrorState extends EmptyState {

    /** The reference is shown only where there is one. */
    public ErrorState(String title, String hint, @Nullable String reference, Component... actions) {
        super(LineIcon.WARNING, title, hint, actions);
        addClassName("yt-error");
        getElement().setAttribute("role", "alert");
        if (reference != null) {
            Span number = new Span(reference);
            number.addClassName("num");
            Paragraph line = new Paragraph(new Span(Texts.of("ui.error.reference") + " "), number);
            line.addClassName("yt-reference");
            add(line);
        }
    }
}
