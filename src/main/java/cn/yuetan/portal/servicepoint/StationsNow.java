package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.Occupancy;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.station.StationOffers;
import cn.yuetan.portal.station.StationOffers.Portions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the stations give at this moment: open, working, not full, not sold out. */
@Component
class StationsNow {

    private final StationPlaces stations;
    private final Occupancies occupancies;
    private final List<StationOffers> offers;

    StationsNow(StationPlaces stations, Occupancies occupancies, List<StationOffers> offers) {
        this.stations = stations;
        this.occupancies = occupancies;
        this.offers = offers;
    }

    /** Every station that gives this at all; where it cannot be had now, its state says from when, if anybody knows. */
    List<NowSpot> giving(Need need) {
        var rows = stations.all().stream()
                .filter(row -> row.services().contains(need.service()))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var full = need == Need.BIKE_CHARGE || need == Need.REST;
        var inside = full ? occupancies.everywhere() : Map.<StationId, Occupancy>of();
        if (!counts(need.service())) {
            return rows.stream()
                    .map(row -> byRoom(need, row, inside.get(row.station().id())))
                    .toList();
        }
        var portions = portions(need.service());
        var spots = new ArrayList<NowSpot>();
        rows.forEach(row -> byPortions(row, portions.get(row.station().id())).ifPresent(spots::add));
        return spots;
    }

    /** How what is counted in portions stands, by station; nothing where this service is not counted. */
    Map<StationId, Portions> portions(String service) {
        var portions = new HashMap<StationId, Portions>();
        offers.stream().filter(offer -> offer.service().equals(service)).forEach(offer -> portions.putAll(offer.now()));
        return portions;
    }

    /** Whether this service is counted in portions. */
    boolean counts(String service) {
        return offers.stream().anyMatch(offer -> offer.service().equals(service));
    }

    private static NowSpot byRoom(Need need, StationRow row, @Nullable Occupancy room) {
        if (room == null) {
            return NowSpot.of(row, row.now(), null, null);
        }
        var left = need == Need.BIKE_CHARGE ? room.freeBays() : Math.max(0, room.seats() - room.inside());
        var state = row.now().open() && left == 0 ? new OpenState(false, Optional.empty()) : row.now();
        return NowSpot.of(row, state, row.now().open() ? left : null, null);
    }

    private static Optional<NowSpot> byPortions(StationRow row, @Nullable Portions portions) {
        if (portions == null) {
            return Optional.empty();
        }
        if (!portions.available() || !row.now().open()) {
            var next = portions.available() ? row.now().changesAt() : portions.next();
            return Optional.of(NowSpot.of(row, new OpenState(false, next), null, portions.price()));
        }
        return Optional.of(NowSpot.of(
                row,
                new OpenState(true, earliest(portions.until(), row.now().changesAt())),
                portions.left(),
                portions.price()));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
