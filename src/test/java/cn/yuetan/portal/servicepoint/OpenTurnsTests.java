package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.sql.Connection;
import java.time.LocalTime;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether rows follow the clock, the calendar and each other node. */
@PortalTest
@Tag("database")
class OpenTurnsTests {

    @Autowired
    OpenTurns turns;

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceDirectory directory;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource pool;

    PlaceId place;

    @BeforeEach
    void aPlaceIsOpen() {
        people.actAsOffice();
        place = places.place(draft -> TestPlaces.open(draft, "8:00-12:00,14:00-20:00"));
        turns.look();
    }

    @AfterEach
    void timeGoesBack() {
        database.sql("DELETE FROM special_day WHERE day = ?")
                .param(TestClock.MONDAY.plusDays(1))
                .update();
        clock.reset();
        turns.look();
    }

    @Test
    void turnsWhenTheHoursSaySo() {
        assertThat(open()).isTrue();
        clock.set(LocalTime.of(12, 0));
        turns.look();
        assertThat(open()).isFalse();
        assertThat(changes()).isEqualTo("2026-11-23T06:00");
        clock.set(LocalTime.of(14, 0));
        turns.look();
        assertThat(open()).isTrue();
        assertThat(turns.look()).isZero();
    }

    @Test
    void aReaderSeesTheTurnBeforeTheJobDoes() {
        clock.set(LocalTime.of(12, 0));
        assertThat(open()).isTrue();
        assertThat(inList(false).now().open()).isFalse();
        assertThat(directory.count(query(true))).isZero();
        clock.set(LocalTime.of(13, 59, 59));
        turns.look();
        clock.set(LocalTime.of(14, 0));
        assertThat(directory.count(query(true))).isEqualTo(1);
        assertThat(inList(true).now().open()).isTrue();
    }

    @Test
    void turnsWhenTheCalendarOfWorkdaysChanges() {
        var tuesday = TestClock.MONDAY.plusDays(1);
        var rests = places.place(
                draft -> draft.with(new Schedule(draft.schedule().week(), HolidayHours.CLOSED, null, Map.of(), null)));
        clock.set(tuesday, LocalTime.of(9, 0));
        turns.look();
        assertThat(places.row(rests)).containsEntry("is_open", true);
        database.sql("INSERT INTO special_day (day, works, occasion) VALUES (?, FALSE, 'OTHER')")
                .param(tuesday)
                .update();
        assertThat(turns.look()).isPositive();
        assertThat(places.row(rests)).containsEntry("is_open", false);
        assertThat(places.row(place)).containsEntry("is_open", true);
    }

    @Test
    void followsAClockThatIsSetBack() {
        clock.set(LocalTime.of(22, 0));
        turns.look();
        assertThat(open()).isFalse();
        clock.set(LocalTime.of(9, 0));
        turns.look();
        assertThat(open()).isTrue();
    }

    @Test
    void passesByWhatAnotherNodeHasInHand() throws Exception {
        var other = places.place(draft -> TestPlaces.open(draft, "8:00-12:00"));
        clock.set(LocalTime.of(12, 1));
        try (Connection elsewhere = pool.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.prepareStatement("SELECT id FROM place WHERE id = ? FOR UPDATE")) {
                lock.setLong(1, place.value());
                lock.executeQuery();
                turns.look();
            }
            elsewhere.rollback();
        }
        assertThat(places.row(other)).containsEntry("is_open", false);
        assertThat(open()).isTrue();
        turns.look();
        assertThat(open()).isFalse();
    }

    @Test
    void looksForEachReasonIntoAnIndex() {
        for (var reason : Map.of(
                        "p.due_at <= '2026-11-23'", "place_due",
                        "p.calendar_mark <> 7", "place_calendar",
                        "p.reckoned_at > '2036-11-23'", "place_reckoned")
                .entrySet()) {
            var keys = database.sql("EXPLAIN SELECT p.id FROM place p WHERE p.state = 'ACTIVE' AND " + reason.getKey()
                            + " LIMIT 200 FOR UPDATE SKIP LOCKED")
                    .query((row, number) -> row.getString("possible_keys"))
                    .single();
            assertThat(keys).contains(reason.getValue());
        }
    }

    private boolean open() {
        return (Boolean) places.row(place).get("is_open");
    }

    private String changes() {
        return database.sql("SELECT changes_at FROM place WHERE id = ?")
                .param(place.value())
                .query((row, number) -> row.getObject(1, java.time.LocalDateTime.class))
                .single()
                .toString();
    }

    private PlaceRow inList(boolean openNow) {
        return directory.page(query(openNow), 0, 1).getFirst();
    }

    private PlaceQuery query(boolean openNow) {
        return new PlaceQuery(null, null, openNow, places.details(place).code().toString());
    }
}
