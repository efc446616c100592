package cn.yuetan.portal.shared.ui;

import java.util.Locale;

/** What a color says: good, waiting, now, or nothing in particular. */
public enum Tone {
    GOOD,
    WAITING,
    NOW,
    NEUTRAL;

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
