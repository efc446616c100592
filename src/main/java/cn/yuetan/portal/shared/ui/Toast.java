package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A short polite message that leaves by itself. */
public final class Toast {

    private static final int SHORT_MS = 4000;
    private static final int LONG_MS = 9000;

    private Toast() {}

    /** Something worked. */
    public static Notification good(String text) {
        return show(LineIcon.CHECK, Tone.GOOD, text, SHORT_MS);
    }

    /** Something to know. */
    public static Notification info(String text) {
        return show(LineIcon.INFO, Tone.NEUTRAL, text, SHORT_MS);
    }

    /** Something does not work; stays longer. */
    public static Notification refused(String text) {
        return show(LineIcon.INFO, Tone.WAITING, text, LONG_MS);
    }

    private static Notification show(LineIcon icon, Tone tone, String text, int milliseconds) {
        Div body = new Div(icon.create(), new Span(text));
        body.addClassNames("yt-toast", tone.className());
        Notification notification = new Notification(body);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.open();
        return notification;
    }
}
