package cn.yuetan.portal.shared.ui;

import cn.yuetan.portal.shared.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A business "no", calm and complete: why it does not work, and what works instead. */
public class RefusalNotice extends Div {

    /** Says the refusal in the person's language. */
    public static RefusalNotice of(Refusal refusal, Component... actions) {
        return new RefusalNotice(
                Texts.of(refusal.messageKey(), refusal.messageParameters()),
                refusal.nextStepKey()
                        .map(key -> Texts.of(key, refusal.messageParameters()))
                        .orElse(null),
                actions);
    }

    /** The reason, what to do next (if there is something), and buttons for it. */
    public RefusalNotice(String reason, @Nullable String nextStep, Component... actions) {
        addClassName("yt-refusal");
        getElement().setAttribute("role", "alert");
        Paragraph why = new Paragraph(reason);
        why.addClassName("yt-refusal-reason");
        Div words = new Div(why);
        words.addClassName("yt-refusal-words");
        if (nextStep != null) {
            Paragraph next = new Paragraph(nextStep);
            next.addClassName("yt-refusal-next");
            words.add(next);
        }
        add(LineIcon.INFO.create(), words);
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("yt-actions");
            add(row);
        }
    }
}
