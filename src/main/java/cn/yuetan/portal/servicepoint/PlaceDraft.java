package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an E站 that people edit, as it is to be.
 *
 * @param offers one a service
 */
public record PlaceDraft(PlaceFacts facts, Schedule schedule, List<Offer> offers) {

    public static final int MOST_DAYS = 60;
    public static final int MOST_OFFERS = 60;
    public static final int LONGEST_PAUSE_NOTE = 40;
    public static final int LONGEST_DAY_NOTE = 30;

    public PlaceDraft {
        offers = offers.stream().sorted(Comparator.comparing(Offer::service)).toList();
    }

    public PlaceDraft with(PlaceFacts others) {
        return new PlaceDraft(others, schedule, offers);
    }

    public PlaceDraft with(Schedule other) {
        return new PlaceDraft(facts, other, offers);
    }

    public PlaceDraft with(List<Offer> others) {
        return new PlaceDraft(facts, schedule, others);
    }

    /**
     * The same, cleaned.
     *
     * @param today days before yesterday do not matter any more and are left out
     * @throws InputRefused with what cannot be right
     */
    PlaceDraft checked(LocalDate today) {
        if (offers.size() > MOST_OFFERS
                || offers.stream().map(Offer::service).distinct().count() < offers.size()) {
            throw new InputRefused("servicepoint.offer.twice");
        }
        return new PlaceDraft(
                facts.checked(),
                checked(schedule, today),
                offers.stream().map(Offer::checked).toList());
    }

    private static Schedule checked(Schedule schedule, LocalDate today) {
        schedule.week().runsIntoNextDay().ifPresent(day -> {
            throw new InputRefused("servicepoint.hours.night", day.getValue());
        });
        var days = schedule.different().values().stream()
                .filter(day -> !day.day().isBefore(today.minusDays(1)))
                .map(PlaceDraft::checked)
                .toList();
        if (days.size() > MOST_DAYS) {
            throw new InputRefused("servicepoint.days.many", MOST_DAYS);
        }
        return new Schedule(
                        schedule.week(),
                        schedule.holidays(),
                        schedule.movedWorkdayAs(),
                        Map.of(),
                        checked(schedule.pause()))
                .differing(days);
    }

    private static DifferentDay checked(DifferentDay day) {
        return new DifferentDay(
                day.day(), day.hours(), PlainText.optional(day.note(), LONGEST_DAY_NOTE, "servicepoint.text"));
    }

    private static @Nullable Pause checked(@Nullable Pause pause) {
        if (pause == null) {
            return null;
        }
        var from = pause.from().truncatedTo(ChronoUnit.MICROS);
        requireLasting(from, pause.backOn());
        return new Pause(
                from, pause.backOn(), PlainText.optional(pause.note(), LONGEST_PAUSE_NOTE, "servicepoint.text"));
    }

    private static void requireLasting(Instant from, @Nullable LocalDate backOn) {
        if (backOn != null && !backOn.isAfter(BusinessDay.of(from))) {
            throw new InputRefused("servicepoint.pause.back");
        }
    }
}
