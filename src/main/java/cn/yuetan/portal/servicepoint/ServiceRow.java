package cn.yuetan.portal.servicepoint;

import java.util.Locale;

/**
 * A service of the catalogue.
 *
 * @param code stands in addresses and files, never changes
 * @param icon its name in the sprite of line icons
 * @param active whether it may be offered anew
 * @param sample invented for the demo
 */
public record ServiceRow(
        String code,
        ServiceGroup group,
        String icon,
        String name,
        String englishName,
        String note,
        int sortOrder,
        boolean active,
        boolean sample,
        int version) {

    /** Its name for people who read this language. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? englishName : name;
    }
}
