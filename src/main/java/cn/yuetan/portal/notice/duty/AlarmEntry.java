package cn.yuetan.portal.notice.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as the board shows it, in the reader's language.
 *
 * @param opens the page on which it is dealt with
 * @param calls how many rounds of calls went out
 * @param takenBy the name of whoever has it in hand; null while it rings
 * @param mine whether the reader has it in hand
 */
public record AlarmEntry(
        long id,
        String title,
        String text,
        String opens,
        AlarmState state,
        Instant raisedAt,
        int calls,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        boolean mine,
        @Nullable Instant endedAt,
        @Nullable AlarmOutcome outcome) {}
