package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.TaskCard;
import cn.yuetan.portal.volunteer.TaskState;
import cn.yuetan.portal.volunteer.TaskTimes;
import java.time.Instant;
import java.util.Optional;

/** Says a task the way people speak: today 16:00, 20 minutes, two more needed. */
final class TaskWords {

    private TaskWords() {}

    /** 今天 16:00 · 20 分钟. */
    static String when(TaskTimes times, Instant now) {
        return Texts.of("volunteer.when", starts(times.starts(), now), Formats.duration(times.length()));
    }

    /** 今天 16:00, 明天 10:00, 11月25日 周三 09:30. */
    static String starts(Instant moment, Instant now) {
        var day = BusinessDay.of(moment);
        var today = BusinessDay.of(now);
        var time = Formats.time(moment);
        if (day.equals(today)) {
            return Texts.of("volunteer.today", time);
        }
        return day.equals(today.plusDays(1)) ? Texts.of("volunteer.tomorrow", time) : Formats.dateTime(moment);
    }

    /** 16:00–16:20. */
    static String hours(TaskTimes times) {
        return Texts.of("volunteer.hours", Formats.time(times.starts()), Formats.time(times.ends()));
    }

    static String places(int left) {
        return Texts.of("volunteer.places", Integer.toString(left));
    }

    /** What one must know about a task at a glance: called off, mine, full, or how many are still needed. */
    static StatusBadge badge(TaskCard task) {
        return notable(task).orElseGet(() -> new StatusBadge(Tone.WAITING, places(task.placesLeft())));
    }

    /** The same, nothing where the task is simply open. */
    static Optional<StatusBadge> notable(TaskCard task) {
        if (task.state() == TaskState.CANCELLED) {
            return Optional.of(new StatusBadge(Tone.NOW, Texts.of("volunteer.state.cancelled")));
        }
        if (task.mine()) {
            return Optional.of(new StatusBadge(Tone.GOOD, Texts.of("volunteer.state.mine")));
        }
        return task.placesLeft() > 0
                ? Optional.empty()
                : Optional.of(new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.state.full")));
    }
}
