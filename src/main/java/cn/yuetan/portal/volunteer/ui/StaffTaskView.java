package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.PlannedTaskDetails;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TaskPlanning;
import cn.yuetan.portal.volunteer.TaskState;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import cn.yuetan.portal.volunteer.VolunteerRoles;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One task for staff: its fields, who comes, and what can be done with it. */
@Route("staff/tasks/:task(new|[0-9]{1,18})")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY, Roles.KEEPER})
class StaffTaskView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String TASK = "task";
    private static final String FROM = "from";

    private final transient TaskPlanning planning;
    private final transient VolunteerRoles roles;
    private final transient Clock clock;
    private final boolean mayWrite;

    StaffTaskView(TaskPlanning planning, VolunteerRoles roles, CurrentPerson currentPerson, Clock clock) {
        this.planning = planning;
        this.roles = roles;
        this.clock = clock;
        mayWrite = currentPerson.has(Roles.OFFICE) || currentPerson.has(Roles.COMMUNITY);
    }

    static RouteParameters parameters(TaskId task) {
        return new RouteParameters(TASK, Long.toString(task.value()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.staff.task");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted = event.getRouteParameters().get(TASK).orElseThrow(NotFoundException::new);
        if (!wanted.equals("new")) {
            show(new TaskId(Long.parseLong(wanted)));
        } else {
            var from = event.getLocation().getQueryParameters().getSingleParameter(FROM);
            showNew(from.filter(number -> number.matches("[0-9]{1,18}"))
                    .map(number -> new TaskId(Long.parseLong(number))));
        }
    }

    private void showNew(Optional<TaskId> from) {
        var form = new TaskForm();
        var all = roles.all();
        form.roles(usable(all));
        from.map(planning::get).ifPresent(original -> form.show(original.draft(), usable(all)));
        var key = RequestKey.fresh();
        form.actions(
                Buttons.primary("volunteer.staff.open", event -> create(form, true, key)),
                Buttons.once(Buttons.quiet("volunteer.staff.draft"), event -> create(form, false, key)),
                back());
        if (!mayWrite) {
            form.readOnly();
            form.actions(back());
        }
        removeAll();
        add(new PageHeader(
                Texts.of(from.isPresent() ? "volunteer.staff.copy.title" : "volunteer.staff.new"),
                Texts.of("volunteer.staff.new.hint")));
        add(form);
    }

    private void create(TaskForm form, boolean open, RequestKey key) {
        var task = planning.create(form.draft(), open, key);
        Toast.good(Texts.of(open ? "volunteer.staff.opened" : "volunteer.staff.drafted"));
        UI.getCurrentOrThrow().navigate(StaffTaskView.class, parameters(task));
    }

    private void show(TaskId id) {
        var details = planning.get(id);
        var task = details.task();
        var all = roles.all();
        var form = new TaskForm();
        form.roles(all.stream()
                .filter(row -> !row.retired() || row.id().equals(details.draft().role()))
                .toList());
        form.show(details.draft(), all);
        var editable =
                mayWrite && task.state() != TaskState.CANCELLED && !task.times().overAt(clock.instant());
        if (editable) {
            form.actions(Buttons.primary("volunteer.staff.save", event -> {
                planning.change(id, details.version(), form.draft());
                Toast.good(Texts.of("volunteer.staff.saved"));
                show(id);
            }));
        } else {
            form.readOnly();
        }
        var state = new Div(StaffTaskWords.state(task, clock.instant()));
        state.addClassNames("yt-actions", "yt-task-state");
        if (task.sample()) {
            state.add(new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.staff.sample")));
        }
        var parts = new Div(form, new VolunteerList(planning, id, task));
        parts.addClassName("yt-task-case");
        removeAll();
        add(
                new PageHeader(task.title(), TaskWords.when(task.times(), clock.instant()), actions(details, editable)),
                state,
                parts);
    }

    private Button[] actions(PlannedTaskDetails details, boolean editable) {
        var id = details.task().id();
        var buttons = new ArrayList<Button>();
        buttons.add(back());
        if (mayWrite) {
            buttons.add(Buttons.quiet("volunteer.staff.copy", event -> UI.getCurrentOrThrow()
                    .navigate("staff/tasks/new", QueryParameters.of(FROM, Long.toString(id.value())))));
        }
        if (editable) {
            buttons.add(Buttons.danger("volunteer.staff.callOff", event -> askToCallOff(details)));
            if (details.task().state() == TaskState.DRAFT) {
                buttons.add(Buttons.primary("volunteer.staff.open", event -> {
                    planning.publish(id);
                    Toast.good(Texts.of("volunteer.staff.opened"));
                    show(id);
                }));
            }
        }
        return buttons.toArray(Button[]::new);
    }

    private void askToCallOff(PlannedTaskDetails details) {
        var task = details.task();
        new CallOffDialog(task, reason -> {
                    planning.callOff(task.id(), reason);
                    Toast.good(Texts.of("volunteer.staff.calledOff"));
                    show(task.id());
                })
                .open();
    }

    private static Button back() {
        return Buttons.quiet(
                "volunteer.staff.back", event -> UI.getCurrentOrThrow().navigate(StaffTaskListView.class));
    }

    private static List<VolunteerRoleRow> usable(List<VolunteerRoleRow> all) {
        return all.stream().filter(row -> !row.retired()).toList();
    }
}
