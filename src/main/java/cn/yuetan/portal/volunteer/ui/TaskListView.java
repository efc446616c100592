package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.SignUpId;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskCard;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.TaskSearch.Period;
import cn.yuetan.portal.volunteer.TaskState;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;

/** A courier's tasks on the phone: mine on top, then what there is to do. */
@Route("tasks")
@Menu(order = 40, title = "volunteer.menu.tasks", icon = "heart")
@RolesAllowed(Roles.COURIER)
class TaskListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 20;
    private static final int MINE = 20;

    private final transient VolunteerTasks tasks;
    private final transient SignUps signUps;
    private final transient Clock clock;
    private final Div notice = new Div();
    private final KeptCards<Object> mine = new KeptCards<>();
    private final KeptCards<Object> open = new KeptCards<>();
    private final Button more = Buttons.quiet("volunteer.more", event -> loadMore());
    private final Select<VolunteerRoleRow> role = new Select<>();
    private transient TaskSearch search = TaskSearch.ALL;
    private int asked = PAGE;

    TaskListView(VolunteerTasks tasks, SignUps signUps, LiveUpdates live, Clock clock) {
        this.tasks = tasks;
        this.signUps = signUps;
        this.clock = clock;
        addClassName("yt-tasks");
        notice.getElement().setAttribute("aria-live", "polite");
        mine.addClassName("yt-task-list");
        open.addClassName("yt-task-list");
        role.setAriaLabel(Texts.of("volunteer.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Texts.of("volunteer.filter.everyRole"));
        role.setItemLabelGenerator(row -> row == null
                ? Texts.of("volunteer.filter.everyRole")
                : row.name().in(Texts.locale()));
        role.addValueChangeListener(event -> narrow(search.period()));
        var filters = new FilterBar()
                .chip(Texts.of("volunteer.filter.any"), null, true, () -> narrow(Period.ANY))
                .chip(Texts.of("volunteer.filter.today"), null, false, () -> narrow(Period.TODAY))
                .chip(Texts.of("volunteer.filter.week"), null, false, () -> narrow(Period.WEEK))
                .field(role);
        add(
                new PageHeader(Texts.of("volunteer.phone.title"), Texts.of("volunteer.phone.subtitle")),
                notice,
                mine,
                filters,
                open,
                more);
        live.subscribe(this, VolunteerTasks.TOPIC, this::reload);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.phone.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        role.setItems(tasks.roles());
        reload();
    }

    private void narrow(Period period) {
        search = new TaskSearch(Optional.ofNullable(role.getValue()).map(VolunteerRoleRow::id), period);
        asked = PAGE;
        reload();
    }

    /** Cards stay while others sign up: what changes is written into them. */
    final void reload() {
        showMine();
        showOpen();
    }

    private void showMine() {
        var now = clock.instant();
        var ahead = signUps.ahead(0, MINE);
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        if (!ahead.isEmpty()) {
            wanted.put(LineIcon.HEART, () -> new H2(Texts.of("volunteer.mine")));
        }
        for (var one : ahead) {
            var id = one.signUp().id();
            wanted.put(id, () -> new MyTaskPhoneCard(one.task(), now, () -> cancel(id, one.task())));
        }
        mine.show(wanted);
        for (var one : ahead) {
            var card = (MyTaskPhoneCard) mine.card(one.signUp().id());
            card.show(one.task(), now);
            card.cancellable(
                    one.task().state() == TaskState.OPEN && one.signUp().cancellableAt(now));
        }
    }

    private void cancel(SignUpId signUp, TaskCard task) {
        signUps.cancel(signUp);
        notice.removeAll();
        notice.add(new CancelledNotice(task, signUps, () -> {
            notice.removeAll();
            reload();
        }));
        reload();
    }

    private void loadMore() {
        asked += PAGE;
        showOpen();
    }

    private void showOpen() {
        var now = clock.instant();
        var page = tasks.open(search, 0, asked);
        var others = page.stream().filter(task -> !task.mine()).toList();
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        others.forEach(task -> wanted.put(task.id(), () -> new TaskPhoneCard(task, now)));
        if (page.isEmpty()) {
            wanted.put(
                    LineIcon.HEART,
                    () -> new EmptyState(
                            LineIcon.HEART, Texts.of("volunteer.empty.title"), Texts.of("volunteer.empty.hint")));
        }
        open.show(wanted);
        others.forEach(task -> ((TaskPhoneCard) open.card(task.id())).show(task, now));
        more.setVisible(page.size() < tasks.countOpen(search));
    }
}
