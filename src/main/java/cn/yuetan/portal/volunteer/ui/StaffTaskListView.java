package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.PlanSearch;
import cn.yuetan.portal.volunteer.PlanSearch.Phase;
import cn.yuetan.portal.volunteer.PlannedTask;
import cn.yuetan.portal.volunteer.TaskPlanning;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import cn.yuetan.portal.volunteer.VolunteerRoles;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;

/** All tasks for staff: what is ahead, what is still a draft, what is over. */
@Route("staff/tasks")
@Menu(order = 40, title = "volunteer.menu.planning", icon = "heart")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY, Roles.KEEPER})
class StaffTaskListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient TaskPlanning planning;
    private final transient VolunteerRoles roles;
    private final transient Clock clock;
    private final Select<VolunteerRoleRow> role = new Select<>();
    private final DataList<PlannedTask> list;
    private Phase phase = Phase.AHEAD;
    private String text = "";

    StaffTaskListView(
            TaskPlanning planning, VolunteerRoles roles, CurrentPerson currentPerson, LiveUpdates live, Clock clock) {
        this.planning = planning;
        this.roles = roles;
        this.clock = clock;
        addClassName("yt-task-desk");
        var create = new Button(Texts.of("volunteer.staff.new"), LineIcon.PLUS.create());
        create.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        create.addClickListener(event -> create.getUI().ifPresent(ui -> ui.navigate("staff/tasks/new")));
        create.setVisible(currentPerson.has(Roles.OFFICE) || currentPerson.has(Roles.COMMUNITY));
        role.setAriaLabel(Texts.of("volunteer.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Texts.of("volunteer.filter.everyRole"));
        role.setItemLabelGenerator(row -> row == null
                ? Texts.of("volunteer.filter.everyRole")
                : row.name().in(Texts.locale()));
        role.addValueChangeListener(event -> refresh());
        list = new DataList<>(this::card);
        list.column(Texts.of("volunteer.staff.title"), this::title)
                .column(
                        Texts.of("volunteer.fact.when"),
                        task -> TaskWords.starts(task.times().starts(), clock.instant()),
                        null)
                .column(Texts.of("volunteer.staff.hours"), task -> TaskWords.hours(task.times()), null)
                .column(Texts.of("volunteer.fact.where"), PlannedTask::place, null)
                .column(Texts.of("volunteer.role"), task -> task.role().in(Texts.locale()), null)
                .column(Texts.of("volunteer.staff.filled"), StaffTaskListView::filled)
                .column(Texts.of("volunteer.staff.state"), task -> StaffTaskWords.state(task, clock.instant()))
                .onOpen(task -> getUI().ifPresent(
                                ui -> ui.navigate("staff/tasks/" + task.id().value())));
        add(
                new PageHeader(Texts.of("volunteer.staff.tasks"), Texts.of("volunteer.staff.tasks.hint"), create),
                filters(),
                list);
        live.subscribe(this, VolunteerTasks.TOPIC, list::refresh);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.staff.tasks");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        role.setItems(roles.all());
        list.rows(DataProvider.fromCallbacks(
                query -> planning.find(search(), query.getOffset(), query.getLimit()).stream(),
                query -> planning.count(search())));
        list.empty(new EmptyState(
                LineIcon.HEART, Texts.of("volunteer.staff.empty.title"), Texts.of("volunteer.staff.empty.hint")));
    }

    private FilterBar filters() {
        var bar = new FilterBar().search(Texts.of("volunteer.staff.search"), typed -> {
            text = typed;
            refresh();
        });
        for (var each : Phase.values()) {
            bar.chip(StaffTaskWords.phase(each), null, each == phase, () -> {
                phase = each;
                refresh();
            });
        }
        return bar.field(role);
    }

    private void refresh() {
        list.refresh();
    }

    private PlanSearch search() {
        return new PlanSearch(phase, Optional.ofNullable(role.getValue()).map(VolunteerRoleRow::id), text);
    }

    private Component title(PlannedTask task) {
        var link = new RouterLink(task.title(), StaffTaskView.class, StaffTaskView.parameters(task.id()));
        var cell = new Div(link);
        cell.addClassName("yt-task-cell");
        if (task.sample()) {
            cell.add(new StatusBadge(Tone.NEUTRAL, Texts.of("volunteer.staff.sample")));
        }
        return cell;
    }

    private static Span filled(PlannedTask task) {
        var words = new Span(Texts.of(
                "volunteer.staff.filledOf", Integer.toString(task.signedUp()), Integer.toString(task.capacity())));
        words.addClassName("num");
        return words;
    }

    private Component card(PlannedTask task) {
        var when = new Div(TaskWords.when(task.times(), clock.instant()));
        var place = new Div(task.place());
        place.addClassName("yt-quiet");
        var row = new Div(filled(task), StaffTaskWords.state(task, clock.instant()));
        row.addClassName("yt-task-head");
        return new Card(title(task), when, place, row);
    }
}
