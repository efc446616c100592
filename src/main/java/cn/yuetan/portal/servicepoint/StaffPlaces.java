package cn.yuetan.portal.servicepoint;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory as staff look through it: how true it is, and what needs a hand. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
public class StaffPlaces {

    /** More than this is not counted and not turned to. */
    public static final int MOST = 2000;

    /** More than this is not taken at once: as many rows as a sheet may have. */
    public static final int MOST_AT_ONCE = 10_000;

    private static final int LONGEST_PAGE = 100;

    private final StaffPlaceTable table;
    private final PlaceParts parts;
    private final Clock clock;

    StaffPlaces(StaffPlaceTable table, PlaceParts parts, Clock clock) {
        this.table = table;
        this.parts = parts;
        this.clock = clock;
    }

    /** One page; three statements at most. */
    public List<StaffPlaceRow> page(StaffPlaceQuery query, int offset, int limit) {
        var rows = table.page(query, clock.instant(), Math.clamp(offset, 0, MOST), Math.clamp(limit, 1, LONGEST_PAGE));
        var services = parts.services(rows.stream().map(StaffPlaceRow::id).toList());
        return rows.stream()
                .map(row -> new StaffPlaceRow(
                        row.place().with(services.getOrDefault(row.id(), List.of())),
                        row.hours(),
                        row.phone(),
                        row.closed(),
                        row.hosts()))
                .toList();
    }

    /** How many the query finds, at most {@value #MOST}; two statements at most. */
    public int count(StaffPlaceQuery query) {
        return table.count(query, clock.instant(), MOST);
    }

    /** All that the query finds, by number, at most {@value #MOST_AT_ONCE}; two statements at most. */
    public List<PlaceId> all(StaffPlaceQuery query) {
        return table.ids(query, clock.instant(), MOST_AT_ONCE);
    }

    /** How true the directory is; one statement. */
    public DirectoryFigures figures() {
        return table.figures(clock.instant());
    }
}
