package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.ui.KioskDone;
import cn.yuetan.portal.kiosk.ui.KioskPage;
import cn.yuetan.portal.kiosk.ui.KioskPages;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.MySignUp;
import cn.yuetan.portal.volunteer.MyTask;
import cn.yuetan.portal.volunteer.SignUpForTask;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskCard;
import cn.yuetan.portal.volunteer.TaskDetails;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.TaskState;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** 志愿 on the tablet: four tasks a page, tap one, confirm; or look at one's own and cancel. */
@Route("kiosk/tasks")
@RolesAllowed(Roles.IN_HAND)
class TaskKioskView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int CARDS = 4;

    private final transient KioskPages pages;
    private final transient VolunteerTasks tasks;
    private final transient SignUps signUps;
    private final transient Clock clock;

    TaskKioskView(KioskPages pages, VolunteerTasks tasks, SignUps signUps, Clock clock) {
        this.pages = pages;
        this.tasks = tasks;
        this.signUps = signUps;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("volunteer.kiosk.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showOpen(0);
    }

    private void showOpen(int page) {
        var all = tasks.countOpen(TaskSearch.ALL);
        var shown = within(page, all);
        var cards = tasks.open(TaskSearch.ALL, shown * CARDS, CARDS);
        var mine = signUps.countAhead();
        var frame = pages.act("volunteer.kiosk.title");
        var toMine = new Button(Texts.of("volunteer.kiosk.mine", Integer.toString(mine)), event -> showMine(0));
        if (mine > 0) {
            frame.secondary(toMine);
        }
        if (cards.isEmpty()) {
            frame.content(new EmptyState(
                    LineIcon.HEART, Texts.of("volunteer.empty.title"), Texts.of("volunteer.empty.hint")));
        } else {
            frame.content(grid(cards));
            turning(frame, shown, all, this::showOpen);
        }
        show(frame);
    }

    private void showMine(int page) {
        var all = signUps.countAhead();
        var shown = within(page, all);
        var mine = signUps.ahead(shown * CARDS, CARDS);
        var frame =
                pages.act("volunteer.mine").secondary(Buttons.quiet("volunteer.kiosk.others", event -> showOpen(0)));
        if (mine.isEmpty()) {
            frame.content(new EmptyState(
                    LineIcon.HEART, Texts.of("volunteer.mine.empty.title"), Texts.of("volunteer.mine.empty.hint")));
        } else {
            frame.content(grid(mine.stream().map(MyTask::task).toList()));
            turning(frame, shown, all, this::showMine);
        }
        show(frame);
    }

    private void showTask(TaskId id) {
        try {
            var details = tasks.details(id);
            var frame = pages.act("volunteer.kiosk.check")
                    .content(sheet(details))
                    .secondary(Buttons.quiet("volunteer.kiosk.others", event -> showOpen(0)));
            var key = RequestKey.fresh();
            details.signUp()
                    .ifPresentOrElse(
                            mine -> cancelling(frame, mine, details),
                            () -> frame.primary(Buttons.primary(
                                    "volunteer.confirm", event -> signUp(new SignUpForTask(id, key), details))));
            show(frame);
        } catch (Refusal no) {
            showRefused(no);
        }
    }

    private void cancelling(KioskPage frame, MySignUp mine, TaskDetails details) {
        if (details.task().state() == TaskState.OPEN && mine.cancellableAt(clock.instant())) {
            frame.primary(Buttons.danger("volunteer.cancel", event -> cancel(mine, details.task())));
        }
    }

    private void signUp(SignUpForTask wish, TaskDetails details) {
        try {
            var mine = signUps.signUp(wish);
            var task = details.task();
            var done = KioskDone.of(Texts.of("volunteer.done.badge"), Texts.of("volunteer.done.sentence"))
                    .line(Texts.of("volunteer.done.task"), task.title())
                    .line(Texts.of("volunteer.fact.when"), TaskWords.when(task.times(), clock.instant()))
                    .line(Texts.of("volunteer.fact.where"), task.place());
            if (!details.bring().isEmpty()) {
                done = done.line(Texts.of("volunteer.fact.bring"), details.bring());
            }
            show(pages.done(done.undo(
                    Texts.of("volunteer.done.undo", Formats.time(mine.undoUntil())), () -> cancel(mine, task))));
        } catch (Refusal no) {
            showRefused(no);
        }
    }

    private void cancel(MySignUp mine, TaskCard task) {
        try {
            signUps.cancel(mine.id());
            show(pages.done(
                    KioskDone.of(Texts.of("volunteer.cancelled.badge"), Texts.of("volunteer.cancelled.sentence"))
                            .line(Texts.of("volunteer.done.task"), task.title())));
        } catch (Refusal no) {
            showRefused(no);
        }
    }

    private void showRefused(Refusal no) {
        removeAll();
        add(pages.refused(no, Buttons.quiet("volunteer.kiosk.others", event -> showOpen(0))));
    }

    private void show(KioskPage page) {
        page.addClassName("yt-task-page");
        removeAll();
        add(page);
    }

    private Div grid(List<TaskCard> cards) {
        var grid = new Div();
        grid.addClassName("yt-task-grid");
        cards.forEach(card -> grid.add(new TaskKioskCard(card, clock.instant(), () -> showTask(card.id()))));
        return grid;
    }

    private Div sheet(TaskDetails details) {
        var title = new H3(details.task().title());
        var words = new Div(TaskWords.badge(details.task()), title, new Paragraph(details.description()));
        words.addClassName("yt-task-words");
        var sheet = new Div(words, new Facts(details, clock.instant()));
        sheet.addClassName("yt-task-sheet");
        return sheet;
    }

    private static int within(int page, int all) {
        return Math.clamp(page, 0, Math.max(0, (all - 1) / CARDS));
    }

    private static void turning(KioskPage frame, int page, int all, java.util.function.IntConsumer turn) {
        var last = (all - 1) / CARDS;
        if (last == 0) {
            return;
        }
        var before = Buttons.quiet("volunteer.page.previous", event -> turn.accept(page - 1));
        var next = Buttons.quiet("volunteer.page.next", event -> turn.accept(page + 1));
        before.setEnabled(page > 0);
        next.setEnabled(page < last);
        var where = new Span(Texts.of("volunteer.page", Integer.toString(page + 1), Integer.toString(last + 1)));
        where.addClassNames("yt-quiet", "num");
        frame.right(where, before, next);
    }
}
