package cn.yuetan.portal.volunteer;

import java.time.Duration;
import java.time.Instant;

/** From when to when; half open, so that one task may begin the moment another ends. */
public record TaskTimes(Instant starts, Instant ends) {

    public TaskTimes {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("A task ends after it starts");
        }
    }

    /** Whether nobody can do both. */
    public boolean overlaps(TaskTimes other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    public Duration length() {
        return Duration.between(starts, ends);
    }

    public boolean overAt(Instant now) {
        return !now.isBefore(ends);
    }
}
