package cn.yuetan.portal.station;

import java.time.LocalTime;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/**
 * A station as everybody may see it.
 *
 * @param code the short stable name in URLs, {@code south} or {@code north}
 * @param name the short name on screens, 南站
 * @param englishName the short name on English screens
 * @param place where it is, 中国职工之家
 * @param opens the opening time of a usual day in Beijing
 * @param closes the closing time of a usual day in Beijing
 */
@NamedInterface("contract")
public record StationInfo(
        StationId id, String code, String name, String englishName, String place, LocalTime opens, LocalTime closes) {

    /** The short name for people who read this language. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? englishName : name;
    }
}
