package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty page that says what will come here and what to do. */
public class EmptyState extends Div {

    /** Icon, title, hint and any actions. */
    public EmptyState(LineIcon icon, String title, String hint, Component... actions) {
        addClassName("yt-empty");
        Div circle = new Div(icon.create());
        circle.addClassName("yt-empty-icon");
        add(circle, new H2(title), new Paragraph(hint));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("yt-actions");
            add(row);
        }
    }
}
