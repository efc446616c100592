package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.TaskSearch.Period;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
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
    private final Div mine = new Div();
    private final Div open = new Div();
    private final Button more = Buttons.quiet("volunteer.more", event -> loadMore());
    private final Select<VolunteerRoleRow> role = new Select<>();
    private transient TaskSearch search = TaskSearch.ALL;
    private int shown;

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
        shown = 0;
        reload();
    }

    private void reload() {
        showMine();
        var wanted = Math.max(PAGE, shown);
        open.removeAll();
        shown = 0;
        load(wanted);
        if (shown == 0) {
            open.add(new EmptyState(
                    LineIcon.HEART, Texts.of("volunteer.empty.title"), Texts.of("volunteer.empty.hint")));
        }
    }

    private void showMine() {
        mine.removeAll();
        var ahead = signUps.ahead(0, MINE);
        if (ahead.isEmpty()) {
            return;
        }
        mine.add(new H2(Texts.of("volunteer.mine")));
        for (var one : ahead) {
            var card = new TaskPhoneCard(one.task(), clock.instant());
            if (one.signUp().cancellableAt(clock.instant())) {
                card.add(Buttons.danger("volunteer.cancel", event -> {
                    signUps.cancel(one.signUp().id());
                    notice.removeAll();
                    notice.add(new CancelledNotice(one.task(), signUps, () -> {
                        notice.removeAll();
                        reload();
                    }));
                    reload();
                }));
            }
            mine.add(card);
        }
    }

    private void loadMore() {
        load(PAGE);
    }

    private void load(int count) {
        var cards = tasks.open(search, shown, count);
        cards.stream().filter(card -> !card.mine()).forEach(card -> open.add(new TaskPhoneCard(card, clock.instant())));
        shown += cards.size();
        more.setVisible(shown < tasks.countOpen(search));
    }
}
