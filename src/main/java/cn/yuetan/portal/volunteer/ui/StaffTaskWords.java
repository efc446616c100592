package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.PlanSearch.Phase;
import cn.yuetan.portal.volunteer.PlannedTask;
import java.time.Instant;

/** Says where a task stands, for staff. */
final class StaffTaskWords {

    private StaffTaskWords() {}

    static StatusBadge state(PlannedTask task, Instant now) {
        return switch (task.state()) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.phase.draft"));
            case CANCELLED -> new StatusBadge(Tone.NOW, Texts.of("volunteer.phase.cancelled"));
            case OPEN -> open(task, now);
        };
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case AHEAD -> Texts.of("volunteer.phase.ahead");
            case DRAFT -> Texts.of("volunteer.phase.draft");
            case OVER -> Texts.of("volunteer.phase.over");
            case CANCELLED -> Texts.of("volunteer.phase.cancelled");
        };
    }

    private static StatusBadge open(PlannedTask task, Instant now) {
        if (task.times().overAt(now)) {
            return new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.phase.over"));
        }
        if (task.signedUp() >= task.capacity()) {
            return new StatusBadge(Tone.GOOD, Texts.of("volunteer.state.full"));
        }
        return now.isBefore(task.signUpUntil())
                ? new StatusBadge(Tone.WAITING, TaskWords.places(task.capacity() - task.signedUp()))
                : new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.state.closed"));
    }
}
