package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;
import java.time.Duration;
import java.time.Instant;

/**
 * A task as staff write it down.
 *
 * @param signUpUntil until then one may sign up and cancel; at the start at the latest
 */
public record TaskDraft(
        RoleId role,
        String title,
        String description,
        String place,
        String bring,
        Instant starts,
        Instant ends,
        Instant signUpUntil,
        int capacity) {

    public static final int LONGEST_TITLE = 30;
    public static final int LONGEST_DESCRIPTION = 500;
    public static final int LONGEST_PLACE = 40;
    public static final int LONGEST_BRING = 60;
    public static final int MOST_PLACES = 500;
    public static final int LONGEST_REASON = 60;

    private static final Duration LONGEST = Duration.ofHours(12);

    /**
     * The draft with clean texts.
     *
     * @throws InputRefused with the first thing that cannot be right
     */
    TaskDraft checked() {
        var clean = new TaskDraft(
                role,
                PlainText.line(title, LONGEST_TITLE, "volunteer.task.title"),
                PlainText.lines(description, LONGEST_DESCRIPTION, "volunteer.task.description"),
                PlainText.line(place, LONGEST_PLACE, "volunteer.task.place"),
                PlainText.optional(bring, LONGEST_BRING, "volunteer.task.bring"),
                starts,
                ends,
                signUpUntil,
                capacity);
        if (!starts.isBefore(ends)) {
            throw new InputRefused("volunteer.task.ends.beforeStart");
        }
        if (Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw new InputRefused("volunteer.task.ends.tooLong", Long.toString(LONGEST.toHours()));
        }
        if (signUpUntil.isAfter(starts)) {
            throw new InputRefused("volunteer.task.until.afterStart");
        }
        if (capacity < 1 || capacity > MOST_PLACES) {
            throw new InputRefused("volunteer.task.capacity.range", Integer.toString(MOST_PLACES));
        }
        return clean;
    }

    /** Why a task is called off, clean. */
    static String reason(String typed, boolean required) {
        var key = "volunteer.task.reason";
        return required ? PlainText.line(typed, LONGEST_REASON, key) : PlainText.optional(typed, LONGEST_REASON, key);
    }

    /** Makes sure that couriers still have time for it. */
    void requireAhead(Instant now) {
        requireAhead(starts, signUpUntil, now);
    }

    static void requireAhead(Instant starts, Instant signUpUntil, Instant now) {
        if (!starts.isAfter(now)) {
            throw new InputRefused("volunteer.task.starts.past");
        }
        if (!signUpUntil.isAfter(now)) {
            throw new InputRefused("volunteer.task.until.past");
        }
    }
}
