package cn.yuetan.portal.notice.wording;

import java.util.Locale;

/** The two languages in which messages have words. */
public enum Tongue {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    /** The language in which somebody with this locale reads; Chinese where it is not English. */
    public static Tongue of(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }
}
