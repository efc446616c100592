package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.html.Div;

/** A number so large that it is the picture, such as the pick-up number. */
public class NumberDisplay extends Div {

    private final Div digits = new Div();
    private final Div announcement = new Div();

    /** The digits shown and what a screen reader says instead. */
    public NumberDisplay(String number, String spoken) {
        addClassName("yt-number");
        digits.addClassNames("yt-number-digits", "num");
        digits.getElement().setAttribute("role", "img");
        announcement.addClassName("yt-hidden");
        announcement.getElement().setAttribute("role", "status");
        add(digits, announcement);
        show(number, spoken);
    }

    /** Shows another number. */
    public final void show(String number, String spoken) {
        digits.setText(number);
        digits.getElement().setAttribute("aria-label", spoken);
        announcement.setText(spoken);
    }
}
