package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of 56 places with thousands of them; {@code -Dportal.places=100000} for the whole measure. */
@PortalTest
class PlacesAtScaleTests {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("portal.places", 12_000);
    private static final MapBounds WHOLE = new MapBounds(39.9020, 116.3200, 39.9270, 116.3640);
    private static final String WHOLE_MAP = "map";

    /** Times say something about the whole measure on a quiet machine; how many rows are read says it everywhere. */
    private static final boolean TIMED = MANY >= 50_000;

    private static final int ROUNDS = TIMED ? 61 : 3;
    private static final int WARM = TIMED ? 8 : 1;

    /** A ratio of two times of a millisecond says nothing: so much more is noise. */
    private static final double NOISE_MS = 1.5;

    /** What happens to one call in twenty on a machine that does other things too. */
    private static final double P95_NOISE_MS = 6;

    /** Bounded looks at indexes find more where there is more; whoever reads all of it reads more than this and twice as much. */
    private static final long ROWS_MORE = 8_000;

    /** How long something took, in milliseconds, and how many rows and index entries the database read for it. */
    private record Times(double median, double p95, long rows) {}

    @Autowired
    PlaceDirectory directory;

    @Autowired
    RightNow rightNow;

    @Autowired
    PlaceMap map;

    @Autowired
    PlaceLooks looks;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    ManyPlaces many;
    Map<String, Runnable> reads;
    Map<String, Runnable> night;

    @BeforeEach
    void someReads() {
        people.actAsOffice();
        var services = Stream.of(Need.TOILET, Need.HOT_WATER, Need.SHELTER)
                .map(places::service)
                .toList();
        many = new ManyPlaces(database, services);
        many.alone();
        var here = new GeoPoint(39.9153, 116.3412);
        reads = new LinkedHashMap<>();
        page("list", PlaceQuery.ALL);
        page("open now", new PlaceQuery(null, null, true, ""));
        page("by kind", new PlaceQuery(PlaceKind.CENTER, null, false, ""));
        page("frequent service", new PlaceQuery(null, services.getFirst(), true, ""));
        page("rare service", new PlaceQuery(null, services.getLast(), true, ""));
        page("frequent word", text("月坛"));
        page("two frequent words", text("月坛北街"));
        page("rare word", text("永和德"));
        page("a character", text("梅"));
        page("no such word", text("号月坛北"));
        page("pinyin", text("yonghede"));
        page("short pinyin", text("y"));
        page("initials", text("yhdlfd"));
        page("number", text("E1000007"));
        reads.put("nearest", () -> directory.nearest(here, null, true, 10));
        reads.put("nearest with a service", () -> directory.nearest(here, services.get(1), true, 3));
        reads.put("nearest with a rare service", () -> directory.nearest(here, services.getLast(), true, 1));
        reads.put("count", () -> directory.count(PlaceQuery.ALL));
        reads.put("count what is open", () -> directory.count(new PlaceQuery(null, services.getFirst(), true, "")));
        reads.put("now, frequent", () -> rightNow.find(Need.TOILET, here));
        reads.put("now, rare", () -> rightNow.find(Need.SHELTER, here));
        reads.put("now, nobody knows where", () -> rightNow.find(Need.TOILET, null));
        night = new LinkedHashMap<>();
        night.put("now, at night", () -> rightNow.find(Need.TOILET, here));
        night.put("now, rare, at night", () -> rightNow.find(Need.SHELTER, here));
        night.put("nearest, at night", () -> directory.nearest(here, services.get(1), true, 3));
        night.put("map, open, at night", () -> map.within(WHOLE, new PlaceQuery(null, null, true, "")));
        reads.put("opens next", () -> opening(services.getFirst()));
        reads.put("opens next, rare", () -> opening(services.get(2)));
        reads.put(WHOLE_MAP, () -> map.within(WHOLE, PlaceQuery.ALL));
        reads.put("map, open", () -> map.within(WHOLE, new PlaceQuery(null, null, true, "")));
        reads.put("map, one kind", () -> map.within(WHOLE, new PlaceQuery(PlaceKind.CENTER, null, false, "")));
        reads.put("map, rare service", () -> map.within(WHOLE, new PlaceQuery(null, services.get(2), false, "")));
        reads.put("map, a quarter", () -> map.within(around(here, 0.005, 0.0088), PlaceQuery.ALL));
        reads.put("map, some streets", () -> map.within(around(here, 0.0017, 0.003), PlaceQuery.ALL));
        reads.put("map, more streets", () -> map.within(around(here, 0.0022, 0.004), PlaceQuery.ALL));
        reads.put("map, a corner", () -> map.within(around(here, 0.0004, 0.0007), PlaceQuery.ALL));
        reads.put("details", () -> directory.details(new PlaceCode(ManyPlaces.FIRST + 7)));
    }

    @AfterEach
    void forget() {
        many.delete();
        many.noLongerAlone();
    }

    @Test
    void staysAsFastWithManyAsWithFew() {
        many.write(0, FEW, clock.instant());
        database.execute("ANALYZE TABLE place, place_gram, place_offer");
        if (TIMED) {
            // The first pass pays for compiling and for empty caches.
            dayAndNight();
        }
        var few = dayAndNight();
        many.write(FEW, MANY, clock.instant());
        database.execute("ANALYZE TABLE place, place_gram, place_offer");
        var lots = dayAndNight();
        System.out.printf(
                "%-30s %9d %9d %9s %9s %9s %9s%n", "median and p95 ms", FEW, MANY, "p95", "p95", "rows", "rows");
        few.forEach((name, small) -> {
            var large = lots.get(name);
            System.out.printf(
                    "%-30s %9.2f %9.2f %9.2f %9.2f %9d %9d%n",
                    name, small.median, large.median, small.p95, large.p95, small.rows, large.rows);
        });
        assertThat(lots).allSatisfy((name, large) -> {
            var piece = name.startsWith(WHOLE_MAP + ", ");
            // More lies in the same piece of the map then: what sorts some thousand may cost four times the whole map.
            var small = piece ? lots.get(WHOLE_MAP) : few.get(name);
            var ratio = piece ? 4 : 2;
            assertThat(large.rows).as(name + ", rows").isLessThan(2 * small.rows + ROWS_MORE);
            if (TIMED) {
                assertThat(large.median).as(name).isLessThan(ratio * small.median + NOISE_MS);
                assertThat(large.p95).as(name + ", p95").isLessThan(ratio * small.p95 + P95_NOISE_MS);
            }
        });
        readsIndexes();
        sendsFewStatements();
    }

    /** However many there are. */
    private void sendsFewStatements() {
        reads.forEach((name, read) -> assertThat(Statements.of(read).stream()
                        .filter(statement -> statement.contains("place p") || statement.contains("FROM place"))
                        .toList())
                .as(name)
                .hasSizeLessThanOrEqualTo(name.startsWith("now") ? 9 : 6));
    }

    /** No list reads the table from end to end, nor sorts more than a bounded look has found. */
    private void readsIndexes() {
        reads.forEach(
                (name, read) -> Statements.of(read).stream()
                        .filter(statement -> statement.contains("FROM place p") || statement.contains("JOIN place p"))
                        .forEach(
                                statement -> assertThat(plan(statement))
                                        .as(name + ": " + statement)
                                        .isNotEmpty()
                                        .allMatch(
                                                line -> line.matches(
                                                        "p (place_listed|place_of_kind|place_near|place_number|place_due|place_view|PRIMARY)"))));
    }

    private List<String> plan(String statement) {
        var literal = statement
                .replaceAll("p\\.kind = \\?", "p.kind = 'CENTER'")
                .replaceAll("(LIMIT|OFFSET) \\?", "$1 30")
                .replaceAll("LIKE \\?", "LIKE 'yonghede%'")
                .replaceAll("p\\.number = \\?", "p.number = 1000007")
                .replaceAll("service = \\?", "service = 'haircut'")
                .replaceAll("(changes_at|due_at) > \\?", "$1 > '2026-11-23'")
                .replaceAll("gram = \\?", "gram = '月坛'")
                .replace("?", "1");
        return database
                .query("EXPLAIN " + literal, (row, number) -> row.getString("table") + " " + row.getString("key"))
                .stream()
                .filter(line -> line.startsWith("p "))
                .toList();
    }

    private void page(String name, PlaceQuery query) {
        reads.put(name, () -> directory.page(query, 0, 30));
    }

    private List<PlaceRow> opening(String service) {
        return looks.opening(List.of(PlaceConditions.service(service)), clock.instant(), 5);
    }

    private static MapBounds around(GeoPoint point, double latitude, double longitude) {
        return new MapBounds(
                point.latitude() - latitude,
                point.longitude() - longitude,
                point.latitude() + latitude,
                point.longitude() + longitude);
    }

    private static PlaceQuery text(String text) {
        return new PlaceQuery(null, null, false, text);
    }

    private Map<String, Times> dayAndNight() {
        var taken = measured(reads);
        many.night(true);
        taken.putAll(measured(night));
        many.night(false);
        return taken;
    }

    private long rows(Runnable read) {
        return places.within(() -> {
            var before = handled();
            read.run();
            return handled() - before;
        });
    }

    /** What this connection has read so far. */
    private long handled() {
        return database
                .query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong("Value"))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<String, Times> measured(Map<String, Runnable> reads) {
        var taken = new LinkedHashMap<String, Times>();
        reads.forEach((name, read) -> {
            for (var warm = 0; warm < WARM; warm++) {
                read.run();
            }
            var times = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                var start = System.nanoTime();
                read.run();
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            taken.put(name, new Times(times[ROUNDS / 2], times[ROUNDS * 95 / 100], rows(read)));
        });
        return taken;
    }
}
