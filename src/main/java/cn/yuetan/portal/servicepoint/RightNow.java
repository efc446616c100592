package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where something can be had now, from what is true at this moment: hours and pauses, doubts, outages, free seats and bays,
 * portions that are left.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class RightNow {

    private static final int MOST = 5;
    private static final int BY_NAME = 20;

    /** So many of the nearest may be doubted without hiding the next. */
    private static final int SPARE = 15;

    /**
     * The answer.
     *
     * @param open where it can be had now: the nearest first, or by number where nobody said where they stand
     * @param next where nothing is open, what opens next, the soonest first
     */
    public record Answer(List<NowSpot> open, List<NowSpot> next) {}

    private final PlaceDirectory directory;
    private final PlaceLooks looks;
    private final StationsNow stations;
    private final Clock clock;

    RightNow(PlaceDirectory directory, PlaceLooks looks, StationsNow stations, Clock clock) {
        this.directory = directory;
        this.looks = looks;
        this.stations = stations;
        this.clock = clock;
    }

    /**
     * Where this can be had.
     *
     * @param here where the person stands; null where they did not say
     */
    public Answer find(Need need, @Nullable GeoPoint here) {
        var giving = stations.giving(need);
        var open = Stream.concat(giving.stream().filter(spot -> spot.now().open()), placesOpen(need, here))
                .map(spot -> spot.from(here))
                .sorted(Comparator.comparingDouble(NowSpot::far))
                .limit(here == null ? BY_NAME : MOST)
                .toList();
        return open.isEmpty() ? new Answer(open, opening(need, here, giving)) : new Answer(open, List.of());
    }

    private Stream<NowSpot> placesOpen(Need need, @Nullable GeoPoint here) {
        if (here == null) {
            return directory.page(new PlaceQuery(null, need.service(), true, ""), 0, BY_NAME + SPARE).stream()
                    .filter(place -> !place.doubted())
                    .map(place -> NowSpot.of(place, null));
        }
        return directory.nearest(here, need.service(), true, MOST + SPARE).stream()
                .filter(near -> !near.place().doubted())
                .map(near -> NowSpot.of(near.place(), near.metres()));
    }

    private List<NowSpot> opening(Need need, @Nullable GeoPoint here, List<NowSpot> giving) {
        var places = looks.opening(List.of(PlaceConditions.service(need.service())), clock.instant(), MOST).stream()
                .map(place -> NowSpot.of(place, null));
        return Stream.concat(giving.stream(), places)
                .filter(spot -> spot.now().changesAt().isPresent())
                .map(spot -> spot.from(here))
                .sorted(Comparator.comparing(RightNow::opens).thenComparingDouble(NowSpot::far))
                .limit(MOST)
                .toList();
    }

    private static Instant opens(NowSpot spot) {
        return spot.now().changesAt().orElse(Instant.MAX);
    }
}
