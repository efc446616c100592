package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTextTests {

    private final Random random = new Random(7);

    @Test
    void readsBackWhatItWrote() {
        for (var round = 0; round < 500; round++) {
            var draft = draft();
            assertThat(DraftText.read(DraftText.of(draft))).isEqualTo(draft);
        }
    }

    @Test
    void undoingTheDifferenceOfTwoDraftsGivesTheFirst() {
        for (var round = 0; round < 500; round++) {
            var before = draft();
            var after = draft();
            assertThat(DraftText.undone(after, DraftText.changes(before, after)))
                    .isEqualTo(before);
        }
    }

    @Test
    void undoLeavesAloneWhatOthersChanged() {
        var first = TestPlaces.draft("一");
        var second = TestPlaces.named(first, "二");
        var third = TestPlaces.open(second, "9:00-10:00");

        var undone = DraftText.undone(third, DraftText.changes(first, second));

        assertThat(undone.facts().name()).isEqualTo("一");
        assertThat(undone.schedule()).isEqualTo(third.schedule());
    }

    @Test
    void namesWhatIsOtherwiseAndNothingElse() {
        var before = TestPlaces.draft("一");
        var after = TestPlaces.offering(TestPlaces.named(before, "二"), "haircut");

        assertThat(DraftText.changes(before, after))
                .containsExactly(new PlaceChange("name", "一", "二"), new PlaceChange("offer:haircut", "", "0||"));
        assertThat(DraftText.changes(before, before)).isEmpty();
    }

    private PlaceDraft draft() {
        var facts = new PlaceFacts(
                pick(PlaceKind.values()),
                "名|字" + random.nextInt(3),
                "地址" + random.nextInt(3),
                random.nextBoolean() ? "" : "对面|是学校",
                random.nextBoolean() ? "" : "2 号门",
                "",
                random.nextBoolean() ? "" : "+861068031234",
                new GeoPoint(39.9 + random.nextInt(100) / 1e6, 116.3));
        var days = new ArrayList<DifferentDay>();
        for (var day = 0; day < random.nextInt(4); day++) {
            days.add(new DifferentDay(
                    LocalDate.of(2026, 12, 1).plusDays(random.nextInt(30)),
                    hours(),
                    random.nextBoolean() ? "" : "过|节"));
        }
        var schedule = new Schedule(
                        WeekHours.of(hours(), hours(), hours()),
                        pick(HolidayHours.values()),
                        random.nextBoolean() ? null : DayOfWeek.MONDAY,
                        Map.of(),
                        pause())
                .differing(days);
        var offers = new ArrayList<Offer>();
        for (var service : List.of("haircut", "warm-up", "toilet")) {
            if (random.nextBoolean()) {
                offers.add(new Offer(
                        service,
                        new Money(random.nextInt(5) * 100),
                        random.nextBoolean() ? null : random.nextInt(5),
                        random.nextBoolean() ? "" : "工作|日"));
            }
        }
        return new PlaceDraft(facts, schedule, offers);
    }

    private Pause pause() {
        return random.nextBoolean()
                ? null
                : new Pause(
                        Instant.parse("2026-11-23T03:20:00.123456Z"),
                        random.nextBoolean() ? null : LocalDate.of(2026, 11, 28),
                        random.nextBoolean() ? "" : "装|修");
    }

    private DayHours hours() {
        return DayHours.parse(pick(new String[] {"", "8:00-20:00", "22:00-6:00", "7:00-11:00,13:00-21:00"}));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
