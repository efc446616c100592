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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of 56 places with thousands of them; {@code -Dportal.places=100000} for the whole measure. */
@PortalTest
class PlacesAtScaleTests {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("portal.places", 4_000);
    private static final int ROUNDS = 31;

    /** A ratio of two times of a millisecond says nothing: so much more is noise, more of it beside other tests. */
    private static final double NOISE_MS = MANY < 50_000 ? 5 : 1.5;

    @Autowired
    PlaceDirectory directory;

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

    @BeforeEach
    void someReads() {
        people.actAsOffice();
        var services = List.of(places.service(), places.service(), places.service());
        many = new ManyPlaces(database, services);
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
        reads.put("details", () -> directory.details(new PlaceCode(ManyPlaces.FIRST + 7)));
    }

    @AfterEach
    void forget() {
        many.delete();
    }

    @Test
    void staysAsFastWithManyAsWithFew() {
        many.write(0, FEW, clock.instant());
        database.execute("ANALYZE TABLE place, place_gram, place_offer");
        var few = measured();
        many.write(FEW, MANY, clock.instant());
        database.execute("ANALYZE TABLE place, place_gram, place_offer");
        var lots = measured();
        System.out.printf("%-30s %9d %9d%n", "median ms", FEW, MANY);
        few.forEach((name, ms) -> System.out.printf("%-30s %9.2f %9.2f%n", name, ms, lots.get(name)));
        assertThat(lots).allSatisfy((name, ms) -> assertThat(ms).as(name).isLessThan(2 * few.get(name) + NOISE_MS));
        readsIndexes();
    }

    /** No list reads the table from end to end, nor sorts more than a bounded look has found. */
    private void readsIndexes() {
        reads.forEach((name, read) -> Statements.of(read).stream()
                .filter(statement -> statement.contains("FROM place p") || statement.contains("JOIN place p"))
                .forEach(statement -> assertThat(plan(statement))
                        .as(name + ": " + statement)
                        .isNotEmpty()
                        .allMatch(line ->
                                line.matches("p (place_listed|place_of_kind|place_near|place_number|PRIMARY)"))));
    }

    private List<String> plan(String statement) {
        var literal = statement
                .replaceAll("p\\.kind = \\?", "p.kind = 'CENTER'")
                .replaceAll("(LIMIT|OFFSET) \\?", "$1 30")
                .replaceAll("LIKE \\?", "LIKE 'yonghede%'")
                .replaceAll("p\\.number = \\?", "p.number = 1000007")
                .replaceAll("service = \\?", "service = 'haircut'")
                .replaceAll("changes_at > \\?", "changes_at > '2026-11-23'")
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

    private static PlaceQuery text(String text) {
        return new PlaceQuery(null, null, false, text);
    }

    private Map<String, Double> measured() {
        var medians = new LinkedHashMap<String, Double>();
        reads.forEach((name, read) -> {
            for (var warm = 0; warm < 8; warm++) {
                read.run();
            }
            var times = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                var start = System.nanoTime();
                read.run();
                times[round] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            medians.put(name, times[ROUNDS / 2]);
        });
        return medians;
    }
}
