package cn.yuetan.portal.volunteer;

import java.util.Locale;

/** A role's name as staff keep it, in both languages. */
public record RoleName(String chinese, String english) {

    /** The name for a reader of this language. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
