package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.PlannedTask;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TaskPlanning;
import cn.yuetan.portal.volunteer.VolunteerRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Who signed up for a task: masked names, the active ones first, a page at a time. */
class VolunteerList extends Card {

    private static final int PAGE = 50;

    private final transient TaskPlanning planning;
    private final TaskId task;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = Buttons.quiet("volunteer.more", event -> load());
    private int shown;

    VolunteerList(TaskPlanning planning, TaskId id, PlannedTask task) {
        super(Texts.of(
                "volunteer.staff.volunteers", Integer.toString(task.signedUp()), Integer.toString(task.capacity())));
        this.planning = planning;
        this.task = id;
        rows.addClassName("yt-volunteers");
        add(rows, more);
        load();
        if (shown == 0) {
            var nobody = new Paragraph(Texts.of("volunteer.staff.nobody"));
            nobody.addClassName("yt-quiet");
            add(nobody);
        }
    }

    private void load() {
        var next = planning.volunteers(task, shown, PAGE);
        next.forEach(row -> rows.add(item(row)));
        shown += next.size();
        more.setVisible(shown < planning.countVolunteers(task));
    }

    private static ListItem item(VolunteerRow row) {
        var line = Texts.of("volunteer.staff.signedUpAt", row.employer(), Formats.dateTime(row.signedUpAt()));
        var state = row.active()
                ? new StatusBadge(Tone.GOOD, Texts.of("volunteer.state.mine"))
                : new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.phase.cancelled"));
        return new ListItem(new PersonChip(row.maskedName(), line), state);
    }
}
