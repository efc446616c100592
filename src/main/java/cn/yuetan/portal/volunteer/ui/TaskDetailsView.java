package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.MySignUp;
import cn.yuetan.portal.volunteer.SignUpForTask;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskDetails;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TaskState;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** One task on the phone: read, sign up, cancel. */
@Route("tasks/:task([0-9]{1,18})")
@RolesAllowed(Roles.COURIER)
class TaskDetailsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String TASK = "task";

    private final transient VolunteerTasks tasks;
    private final transient SignUps signUps;
    private final transient Clock clock;
    private transient TaskId task = new TaskId(0);

    TaskDetailsView(VolunteerTasks tasks, SignUps signUps, Clock clock) {
        this.tasks = tasks;
        this.signUps = signUps;
        this.clock = clock;
        addClassName("yt-tasks");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.phone.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        task = new TaskId(event.getRouteParameters().getLong(TASK).orElseThrow(NotFoundException::new));
        reload();
    }

    private void reload() {
        removeAll();
        var details = tasks.details(task);
        var card = details.task();
        var status = new Div(TaskWords.badge(card));
        add(new PageHeader(card.title(), card.role().in(Texts.locale())), status);
        if (!details.description().isEmpty()) {
            var words = new Paragraph(details.description());
            words.addClassName("yt-task-description");
            add(words);
        }
        if (!details.calledOff().isEmpty()) {
            add(new RefusalNotice(
                    Texts.of("volunteer.phone.calledOff", details.calledOff()),
                    Texts.of("volunteer.phone.calledOff.next")));
        }
        add(new Card(new Facts(details, clock.instant())));
        details.signUp()
                .filter(mine -> card.state() == TaskState.OPEN)
                .ifPresentOrElse(this::offerCancel, () -> offerSignUp(details));
        add(Buttons.quiet("volunteer.phone.all", event -> UI.getCurrentOrThrow().navigate(TaskListView.class)));
    }

    private void offerSignUp(TaskDetails details) {
        var now = clock.instant();
        var card = details.task();
        if (card.state() == TaskState.OPEN && card.placesLeft() > 0 && now.isBefore(card.signUpUntil())) {
            var key = RequestKey.fresh();
            var button = Buttons.primary("volunteer.signUp", event -> {
                signUps.signUp(new SignUpForTask(task, key));
                reload();
            });
            button.setWidthFull();
            add(button);
        } else if (card.state() == TaskState.OPEN) {
            var full = now.isBefore(card.signUpUntil());
            add(new RefusalNotice(
                    Texts.of(full ? "volunteer.phone.full" : "volunteer.phone.closed"),
                    Texts.of(full ? "volunteer.next.full" : "volunteer.next.closed")));
        }
    }

    private void offerCancel(MySignUp mine) {
        if (mine.cancellableAt(clock.instant())) {
            var until =
                    new Span(Texts.of("volunteer.cancel.until", TaskWords.starts(mine.cancelUntil(), clock.instant())));
            until.addClassNames("yt-quiet", "num");
            var button = Buttons.danger("volunteer.cancel", event -> {
                var card = signUps.cancel(mine.id()).task();
                reload();
                addComponentAsFirst(new CancelledNotice(card, signUps, this::reload));
            });
            button.setWidthFull();
            add(until, button);
        }
    }
}
