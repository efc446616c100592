package cn.yuetan.portal.servicepoint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a listing can be trusted, by the age of its last proof. */
public enum Trust {
    GREEN,
    AMBER,

    /** Too long ago, or never. */
    GREY;

    /** @param provenAt null for never */
    static Trust at(@Nullable Instant provenAt, Instant now, PlaceProperties limits) {
        if (provenAt == null) {
            return GREY;
        }
        var age = Duration.between(provenAt, now);
        if (age.compareTo(limits.green()) <= 0) {
            return GREEN;
        }
        return age.compareTo(limits.amber()) <= 0 ? AMBER : GREY;
    }

    /** The translation key of its word. */
    public String key() {
        return "servicepoint.trust." + name();
    }
}
