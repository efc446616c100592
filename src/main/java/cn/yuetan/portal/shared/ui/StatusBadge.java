package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state in one word with its icon, so that color never speaks alone. */
public class StatusBadge extends Span {

    /** A badge with the tone's own icon. */
    public StatusBadge(Tone tone, String word) {
        this(tone, iconOf(tone), word);
    }

    /** A badge with an icon of its own. */
    public StatusBadge(Tone tone, LineIcon icon, String word) {
        addClassNames("yt-badge", tone.className());
        add(icon.create(), new Span(word));
    }

    private static LineIcon iconOf(Tone tone) {
        return switch (tone) {
            case GOOD -> LineIcon.CHECK;
            case WAITING -> LineIcon.HOURGLASS;
            case NOW -> LineIcon.BELL;
            case NEUTRAL -> LineIcon.INFO;
        };
    }
}
