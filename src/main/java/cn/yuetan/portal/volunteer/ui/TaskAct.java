package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.kiosk.KioskAct;
import cn.yuetan.portal.kiosk.KioskActs;
import cn.yuetan.portal.kiosk.KioskVisit;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tile 志愿 on the tablet's home. */
@Component
class TaskAct implements KioskActs {

    private static final int ORDER = 30;

    private final VolunteerTasks tasks;

    TaskAct(VolunteerTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<KioskAct> offer(KioskVisit visit, Locale locale) {
        var open = tasks.countOpen(TaskSearch.ALL);
        var line = open == 0
                ? Texts.of(locale, "volunteer.tile.none")
                : Texts.of(locale, "volunteer.tile.open", Integer.toString(open));
        return Optional.of(new KioskAct(ORDER, LineIcon.HEART, "volunteer.tile", List.of(line), "kiosk/tasks", false));
    }
}
