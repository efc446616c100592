package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.servicepoint.OpenPlace.Price;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.StationId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The directory as open data: everything that exists, piece by piece, so that however much it is, little is held at once. */
@Service
@PreAuthorize("permitAll()")
public class OpenPlaces {

    /** More than this is not given at once. */
    public static final int MOST = 5_000;

    /** So many are held at once. */
    static final int PIECE = 1_000;

    /** The kind of a station. */
    public static final String STATION = "STATION";

    /**
     * What one answer would hold.
     *
     * @param mark another one as soon as anything in it is otherwise
     * @param next after which number the next answer begins; empty where this one holds the rest
     */
    public record Extent(String mark, Optional<PlaceCode> next) {}

    private final OpenPlaceTable table;
    private final StationPlaces stations;
    private final StationsNow now;
    private final OpeningHours hours;
    private final PlaceServices catalogue;
    private final Clock clock;

    OpenPlaces(
            OpenPlaceTable table,
            StationPlaces stations,
            StationsNow now,
            OpeningHours hours,
            PlaceServices catalogue,
            Clock clock) {
        this.table = table;
        this.stations = stations;
        this.now = now;
        this.hours = hours;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What an answer would hold, without reading it; one statement, and those of the stations.
     *
     * @param after the last number of the answer before; null for the first one
     */
    public Extent extent(@Nullable PlaceCode after) {
        var look = table.look(after, clock.instant(), MOST);
        return new Extent(look.mark() + '-' + mark(after == null ? opened() : List.of()), look.next());
    }

    /** Hands out the stations, then the places in the order of their numbers; three statements a thousand. */
    public void each(@Nullable PlaceCode after, Consumer<OpenPlace> taker) {
        if (after == null) {
            opened().forEach(taker);
        }
        var moment = clock.instant();
        var from = after == null ? 0 : after.number();
        for (var given = 0; given < MOST; given += PIECE) {
            var piece = table.piece(from, moment, PIECE);
            piece.places().forEach(taker);
            if (piece.places().size() < PIECE) {
                return;
            }
            from = piece.last();
        }
    }

    private List<OpenPlace> opened() {
        return stations.all().stream().map(this::opened).toList();
    }

    private OpenPlace opened(StationRow row) {
        var station = row.station();
        return new OpenPlace(
                station.code(),
                STATION,
                station.name(),
                station.place(),
                row.point(),
                row.approximate(),
                WeekHours.every(DayHours.of(station.opens(), station.closes())).text(),
                HolidayHours.AS_USUAL,
                hours.coming(station.id()).stream()
                        .map(StationPlaces::different)
                        .toList(),
                catalogue.all().stream()
                        .filter(service -> row.services().contains(service.code()))
                        .map(service -> price(service, station.id()))
                        .toList(),
                row.now().open(),
                row.now().changesAt().orElse(null),
                false,
                null,
                null,
                null,
                false);
    }

    private Price price(ServiceRow service, StationId station) {
        if (!now.counts(service.code())) {
            return new Price(service.code(), service.name(), 0);
        }
        var portions = now.portions(service.code()).get(station);
        return new Price(
                service.code(),
                service.name(),
                portions == null ? null : portions.price().fen());
    }

    private static String mark(List<OpenPlace> places) {
        var sum = new CRC32();
        sum.update(places.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
