package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An E站 in a list.
 *
 * @param now whether it is open, and until or from when
 * @param pause null where its hours count
 * @param provenAt when somebody last proved the listing; null for never
 * @param doubted couriers found it shut against its hours, and nobody has answered yet
 * @param services the codes of what it offers, in the order of the catalogue
 */
public record PlaceRow(
        PlaceId id,
        PlaceCode code,
        PlaceKind kind,
        String name,
        String address,
        String landmark,
        GeoPoint point,
        OpenState now,
        @Nullable Paused pause,
        Trust trust,
        @Nullable Instant provenAt,
        boolean doubted,
        boolean sample,
        List<String> services) {

    /**
     * It is not open for a while.
     *
     * @param backOn null until somebody says so
     * @param note may be empty
     */
    public record Paused(@Nullable LocalDate backOn, String note) {}

    PlaceRow with(List<String> offered) {
        return new PlaceRow(
                id, code, kind, name, address, landmark, point, now, pause, trust, provenAt, doubted, sample, offered);
    }
}
