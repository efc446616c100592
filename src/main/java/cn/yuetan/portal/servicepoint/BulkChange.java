package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done to many places in one go. */
public sealed interface BulkChange {

    /** The same rule for public holidays everywhere. */
    record Holidays(HolidayHours rule) implements BulkChange {}

    /** Nobody comes in vain while something lasts. */
    record PauseUntil(@Nullable LocalDate backOn, String note) implements BulkChange {}

    /** Their hours count again. */
    record Resume() implements BulkChange {}

    /** A service that all of them offer; those that have it keep their price. */
    record AddService(String service, Money price) implements BulkChange {}

    /** A service that none of them offers any more. */
    record RemoveService(String service) implements BulkChange {}

    /** Staff were at all of them and found them as listed. */
    record Visited(String note) implements BulkChange {}

    /** The place with this change; what has it already stays as it is. */
    default PlaceDraft applied(PlaceDraft draft, Instant now) {
        var schedule = draft.schedule();
        return switch (this) {
            case Holidays(var rule) ->
                draft.with(new Schedule(
                        schedule.week(), rule, schedule.movedWorkdayAs(), schedule.different(), schedule.pause()));
            case PauseUntil(var backOn, var note) ->
                isPaused(schedule.pause(), backOn, note) ? draft : draft.with(schedule.paused(now, backOn, note));
            case Resume() ->
                draft.with(new Schedule(
                        schedule.week(), schedule.holidays(), schedule.movedWorkdayAs(), schedule.different(), null));
            case AddService(var service, var price) -> {
                var offers = new ArrayList<>(draft.offers());
                if (offers.stream().noneMatch(offer -> offer.service().equals(service))) {
                    offers.add(new Offer(service, price, null, ""));
                }
                yield draft.with(offers);
            }
            case RemoveService(var service) ->
                draft.with(draft.offers().stream()
                        .filter(offer -> !offer.service().equals(service))
                        .toList());
            case Visited(var note) -> draft;
        };
    }

    private static boolean isPaused(@Nullable Pause pause, @Nullable LocalDate backOn, String note) {
        return pause != null
                && Objects.equals(pause.backOn(), backOn)
                && pause.note().equals(note.strip());
    }
}
