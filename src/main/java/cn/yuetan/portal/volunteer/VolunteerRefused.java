package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Volunteering says no: why, and what works instead. */
public final class VolunteerRefused extends Refusal {

    /** Why. */
    public enum Reason {
        UNKNOWN("unknown"),
        TASK_CANCELLED("taskCancelled"),
        CLOSED("closed"),
        FULL("full"),
        OVERLAP("overlap"),
        ALREADY("already"),
        CHANGED("changed"),
        STALE("stale"),
        CANCEL_TOO_LATE("cancelTooLate"),
        ROLE_UNKNOWN("roleUnknown"),
        ROLE_EXISTS("roleExists"),
        ROLE_RETIRED("roleRetired"),
        ROLE_LAST("roleLast"),
        EDITED_MEANWHILE("editedMeanwhile"),
        CAPACITY_BELOW("capacityBelow"),
        TIMES_FIXED("timesFixed"),
        ALREADY_OVER("alreadyOver");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Reason reason;

    private VolunteerRefused(Reason reason, Object... parameters) {
        super("volunteer.refused." + reason.key, "volunteer.next." + reason.key, parameters);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static VolunteerRefused of(Reason reason, Object... parameters) {
        return new VolunteerRefused(reason, parameters);
    }

    static VolunteerRefused overlap(String title, TaskTimes times) {
        var starts = LocalDateTime.ofInstant(times.starts(), BusinessDay.BEIJING);
        return new VolunteerRefused(
                Reason.OVERLAP,
                title,
                Integer.toString(starts.getMonthValue()),
                Integer.toString(starts.getDayOfMonth()),
                TIME.format(starts),
                time(times.ends()));
    }

    static VolunteerRefused at(Reason reason, Instant moment) {
        return new VolunteerRefused(reason, time(moment));
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(BusinessDay.BEIJING));
    }
}
