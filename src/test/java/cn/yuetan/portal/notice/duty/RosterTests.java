package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is on duty when, over nights, moved workdays and absences. */
class RosterTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final AccountId WANG = new AccountId(1);
    private static final AccountId LI = new AccountId(2);
    private static final AccountId ZHAO = new AccountId(3);

    private final WorkCalendar calendar =
            new WorkCalendar(Map.of(LocalDate.of(2026, 11, 28), true, LocalDate.of(2026, 11, 27), false));

    @Test
    void aNightShiftLastsIntoTheNextDay() {
        var roster = roster(line(1, WANG, DayRule.WORKDAYS, "18:30", "08:30"));
        assertThat(roster.at(at(MONDAY, "18:29"))).isEmpty();
        assertThat(roster.at(at(MONDAY, "18:30"))).containsExactly(new OnDuty(1, WANG));
        assertThat(roster.at(at(MONDAY.plusDays(1), "08:29"))).containsExactly(new OnDuty(1, WANG));
        assertThat(roster.at(at(MONDAY.plusDays(1), "08:30"))).isEmpty();
    }

    @Test
    void aMovedWorkdayIsAWorkdayAndAHolidayIsNone() {
        var roster = roster(
                line(1, WANG, DayRule.WORKDAYS, "08:00", "18:00"), line(1, LI, DayRule.DAYS_OFF, "08:00", "18:00"));
        assertThat(roster.at(at(LocalDate.of(2026, 11, 27), "12:00"))).containsExactly(new OnDuty(1, LI));
        assertThat(roster.at(at(LocalDate.of(2026, 11, 28), "12:00"))).containsExactly(new OnDuty(1, WANG));
        assertThat(roster.at(at(LocalDate.of(2026, 11, 29), "12:00"))).containsExactly(new OnDuty(1, LI));
    }

    @Test
    void theSameTimeTwiceIsAWholeDay() {
        var roster = roster(line(1, WANG, DayRule.EVERY_DAY, "08:30", "08:30"));
        for (var hour = 0; hour < 72; hour++) {
            assertThat(roster.at(at(MONDAY, "08:30").plus(Duration.ofHours(hour))))
                    .hasSize(1);
        }
    }

    @Test
    void whoeverStandsInTwiceIsCalledOnceAndInTheFirstTier() {
        var roster = roster(
                line(2, WANG, DayRule.EVERY_DAY, "00:00", "00:00"),
                line(1, WANG, DayRule.EVERY_DAY, "08:00", "18:00"),
                line(2, LI, DayRule.EVERY_DAY, "00:00", "00:00"));
        assertThat(roster.at(at(MONDAY, "09:00"))).containsExactly(new OnDuty(1, WANG), new OnDuty(2, LI));
    }

    @Test
    void aStandInComesAndARingOfStandInsIsNobody() {
        var day = at(MONDAY, "00:00");
        var lines = List.of(line(1, WANG, DayRule.EVERY_DAY, "00:00", "00:00"));
        var standsIn = new DutyAbsence(1, "office", WANG, day, day.plus(Duration.ofDays(1)), LI);
        assertThat(new Roster(lines, List.of(standsIn), calendar).at(at(MONDAY, "12:00")))
                .containsExactly(new OnDuty(1, LI));
        assertThat(new Roster(lines, List.of(standsIn), calendar).at(at(MONDAY.plusDays(1), "00:00")))
                .containsExactly(new OnDuty(1, WANG));
        var further = new DutyAbsence(2, "office", LI, day, day.plus(Duration.ofDays(1)), ZHAO);
        assertThat(new Roster(lines, List.of(standsIn, further), calendar).at(at(MONDAY, "12:00")))
                .containsExactly(new OnDuty(1, ZHAO));
        var ring = new DutyAbsence(3, "office", LI, day, day.plus(Duration.ofDays(1)), WANG);
        assertThat(new Roster(lines, List.of(standsIn, ring), calendar).at(at(MONDAY, "12:00")))
                .isEmpty();
        var nobody = new DutyAbsence(4, "office", WANG, day, day.plus(Duration.ofDays(1)), null);
        assertThat(new Roster(lines, List.of(nobody), calendar).at(at(MONDAY, "12:00")))
                .isEmpty();
    }

    @Test
    void anEmptyRosterIsOneHole() {
        var from = at(MONDAY, "12:00");
        var until = from.plus(Duration.ofDays(7));
        assertThat(roster().holes(from, until)).containsExactly(new Hole(from, until, true));
    }

    @Test
    void holesAndLonelyHoursAreFoundBeforeTheyCome() {
        var roster = roster(
                line(1, WANG, DayRule.EVERY_DAY, "08:00", "20:00"), line(2, LI, DayRule.EVERY_DAY, "08:00", "18:00"));
        assertThat(roster.holes(at(MONDAY, "12:00"), at(MONDAY.plusDays(1), "12:00")))
                .containsExactly(
                        new Hole(at(MONDAY, "18:00"), at(MONDAY, "20:00"), false),
                        new Hole(at(MONDAY, "20:00"), at(MONDAY.plusDays(1), "08:00"), true));
    }

    /** Holes are what a look at every quarter of an hour finds, for three hundred rosters made by chance. */
    @Test
    void holesAgreeWithLookingAtEveryQuarterOfAnHour() {
        for (var seed = 0; seed < 300; seed++) {
            var chance = new Random(seed);
            var roster = byChance(chance);
            var from = at(MONDAY, "00:00").plus(Duration.ofMinutes(15L * chance.nextInt(96)));
            var until = from.plus(Duration.ofDays(7));
            var holes = roster.holes(from, until);
            for (var moment = from; moment.isBefore(until); moment = moment.plus(Duration.ofMinutes(15))) {
                var now = moment;
                var present = roster.at(now).size();
                var found = holes.stream()
                        .filter(hole -> !now.isBefore(hole.from()) && now.isBefore(hole.until()))
                        .toList();
                assertThat(found).as("seed %d at %s", seed, now).hasSize(present > 1 ? 0 : 1);
                if (present <= 1) {
                    assertThat(found.getFirst().nobody()).isEqualTo(present == 0);
                }
            }
        }
    }

    private Roster byChance(Random chance) {
        var lines = new ArrayList<DutyLine>();
        for (var i = chance.nextInt(6); i > 0; i--) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                if (chance.nextBoolean()) {
                    days.add(day);
                }
            }
            var first = MONDAY.plusDays(chance.nextInt(6) - 3);
            lines.add(new DutyLine(
                    i,
                    "office",
                    1 + chance.nextInt(3),
                    new AccountId(chance.nextInt(4)),
                    DayRule.values()[chance.nextInt(4)],
                    days,
                    quarter(chance),
                    quarter(chance),
                    first,
                    chance.nextBoolean() ? null : first.plusDays(chance.nextInt(9))));
        }
        var absences = new ArrayList<DutyAbsence>();
        for (var i = chance.nextInt(4); i > 0; i--) {
            var from = at(MONDAY, "00:00").plus(Duration.ofMinutes(15L * chance.nextInt(600)));
            absences.add(new DutyAbsence(
                    i,
                    "office",
                    new AccountId(chance.nextInt(4)),
                    from,
                    from.plus(Duration.ofMinutes(15L * (1 + chance.nextInt(200)))),
                    chance.nextBoolean() ? null : new AccountId(chance.nextInt(4))));
        }
        return new Roster(lines, absences, calendar);
    }

    private static LocalTime quarter(Random chance) {
        return LocalTime.ofSecondOfDay(900L * chance.nextInt(96));
    }

    private Roster roster(DutyLine... lines) {
        return new Roster(List.of(lines), List.of(), calendar);
    }

    private static DutyLine line(int tier, AccountId person, DayRule rule, String starts, String ends) {
        return new DutyLine(
                tier,
                "office",
                tier,
                person,
                rule,
                Set.of(),
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                MONDAY.minusDays(30),
                null);
    }

    private static Instant at(LocalDate day, String time) {
        return BusinessDay.at(day, LocalTime.parse(time));
    }
}
