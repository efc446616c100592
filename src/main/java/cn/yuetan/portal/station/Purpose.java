package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.ui.LineIcon;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** What somebody comes to a station for. */
@NamedInterface("contract")
public enum Purpose {
    REST(LineIcon.SEAT),
    WATER(LineIcon.WATER),
    CHARGING(LineIcon.BOLT),
    MEAL(LineIcon.MEAL),
    WARM_UP(LineIcon.SUN_SNOW);

    private final LineIcon icon;

    Purpose(LineIcon icon) {
        this.icon = icon;
    }

    public LineIcon icon() {
        return icon;
    }

    /** The translation key of its word. */
    public String key() {
        return "station.purpose." + name();
    }

    /** As the database's SET column keeps them. */
    static String stored(Collection<Purpose> purposes) {
        return EnumSet.copyOf(purposes).stream().map(Purpose::name).collect(Collectors.joining(","));
    }

    static Set<Purpose> parse(String stored) {
        return Arrays.stream(stored.split(","))
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }
}
