package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff is to go and see whether a listing is true.
 *
 * @param note what to look at; may be empty
 * @param found what was not true; empty otherwise
 * @param visitedAt null until somebody was there
 */
public record VisitTask(
        long id,
        PlaceId place,
        PlaceCode code,
        String name,
        String address,
        String landmark,
        String wayIn,
        AccountId assignee,
        String assigneeName,
        LocalDate due,
        String note,
        State state,
        String found,
        @Nullable Instant visitedAt) {

    /** How far it is. */
    public enum State {
        ASSIGNED,

        /** Somebody was there and it is not as listed; the office has to put it right. */
        VISITED,
        CONFIRMED,
        CALLED_OFF;

        /** The translation key of its word. */
        public String key() {
            return "servicepoint.visit.state." + name();
        }
    }
}
