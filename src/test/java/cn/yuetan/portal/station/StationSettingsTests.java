package cn.yuetan.portal.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.OpeningHours.Hours;
import cn.yuetan.portal.station.OpeningHours.SpecialDay;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What staff set for a station, and the days that differ. */
@PortalTest
class StationSettingsTests {

    private static final Hours SHORT = new Hours(LocalTime.of(9, 30), LocalTime.of(16, 0));

    @Autowired
    Stations stations;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private StationId station;

    @BeforeEach
    void actAsItsKeeper() {
        station = new StationId(people.station());
        people.actAsKeeper(station.value());
    }

    @Test
    void keepsTheHoursAsTheyWereTyped() {
        var wanted = new StationSettings(station, LocalTime.of(6, 15), LocalTime.of(23, 45), 33, 5, 90);
        stations.change(wanted);

        assertThat(stations.settings(station)).isEqualTo(wanted);
        assertThat(stations.get(station).code()).isNotBlank();
        assertThat(database.sql("SELECT CONCAT(opens, ' ', closes, ' ', seats, ' ', version) FROM station WHERE id = ?")
                        .param(station.value())
                        .query(String.class)
                        .single())
                .isEqualTo("06:15:00 23:45:00 33 1");
    }

    @Test
    void refusesNumbersOutOfRangeAndOtherStations() {
        var before = stations.settings(station);
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> stations.change(new StationSettings(
                        station, LocalTime.of(7, 0), LocalTime.of(21, 0), 0, before.chargingBays(), 180)));
        var other = new StationId(people.station());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> stations.change(
                        new StationSettings(other, LocalTime.of(7, 0), LocalTime.of(21, 0), 10, 1, 180)));
        assertThat(stations.settings(station)).isEqualTo(before);
    }

    @Test
    void opensOtherwiseOnASpecialDay() {
        var today = BusinessDay.today(clock);
        openingHours.differ(station, today, SHORT);
        openingHours.differ(station, today.plusDays(3), null);
        assertThat(openingHours.today(station)).contains(SHORT);
        assertThat(openingHours.coming(station))
                .containsExactly(
                        new SpecialDay(today, Optional.of(SHORT)), new SpecialDay(today.plusDays(3), Optional.empty()));
        assertThat(database.sql(
                                "SELECT CONCAT(day, ' ', opens) FROM station_day WHERE station_id = ? AND opens IS NOT NULL")
                        .param(station.value())
                        .query(String.class)
                        .single())
                .isEqualTo(today + " 09:30:00");

        openingHours.differ(station, today, null);
        assertThat(openingHours.today(station)).isEmpty();
        openingHours.usual(station, today);
        openingHours.usual(station, today);
        assertThat(openingHours.today(station)).contains(new Hours(LocalTime.of(7, 0), LocalTime.of(21, 0)));
    }

    @Test
    @Tag("database")
    void letsColleaguesSetOneDayAtTheSameMoment() throws Exception {
        var day = BusinessDay.today(clock).plusDays(1);
        var acts = new ArrayList<Callable<Void>>();
        var context = SecurityContextHolder.getContext();
        for (var number = 0; number < 8; number++) {
            acts.add(() -> {
                SecurityContextHolder.setContext(context);
                openingHours.differ(station, day, SHORT);
                return null;
            });
        }
        try (var colleagues = Executors.newFixedThreadPool(8)) {
            for (var act : colleagues.invokeAll(acts)) {
                act.get();
            }
        }

        assertThat(openingHours.coming(station)).containsExactly(new SpecialDay(day, Optional.of(SHORT)));
    }
}
