package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.ui.LineIcon;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody on the road needs now, each a service of the catalogue. */
public enum Need {
    TOILET("toilet", LineIcon.TOILET),
    HOT_WATER("hot-water", LineIcon.WATER),
    HOT_MEAL("hot-meal", LineIcon.MEAL),
    PHONE_CHARGE("phone-charge", LineIcon.PHONE_CHARGE),
    BIKE_CHARGE("bike-charge", LineIcon.BOLT),
    REST("seat", LineIcon.SEAT),
    SHELTER("warm-up", LineIcon.SUN_SNOW);

    private final String service;
    private final LineIcon icon;

    Need(String service, LineIcon icon) {
        this.service = service;
        this.icon = icon;
    }

    /** The one that an address names, such as {@code hot-water}. */
    public static Optional<Need> parse(String text) {
        return Arrays.stream(values()).filter(need -> need.code().equals(text)).findFirst();
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of the service in the catalogue. */
    public String service() {
        return service;
    }

    public LineIcon icon() {
        return icon;
    }

    /** The translation key of its word. */
    public String key() {
        return "servicepoint.need." + name();
    }
}
