package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.ui.LineIcon;
import org.springframework.modulith.NamedInterface;

/** What every station offers and what may break. */
@NamedInterface("contract")
public enum Amenity {
    HOT_WATER(LineIcon.WATER),
    CHARGING(LineIcon.BOLT),
    WARMTH(LineIcon.SUN_SNOW);

    private final LineIcon icon;

    Amenity(LineIcon icon) {
        this.icon = icon;
    }

    public LineIcon icon() {
        return icon;
    }

    /** The translation key of its word. */
    public String key() {
        return "station.amenity." + name();
    }
}
