package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One task in a phone's list; the whole card opens it. */
class TaskPhoneCard extends Card {

    private final Span role = new Span();
    private final Div head = new Div(role);
    private final RouterLink title;
    private final Span when = new Span();
    private final Span place = new Span();
    private @Nullable TaskCard shown;

    TaskPhoneCard(TaskCard task, Instant now) {
        addClassName("yt-task-phone");
        role.addClassName("yt-quiet");
        head.addClassName("yt-task-head");
        title = new RouterLink(
                task.title(),
                TaskDetailsView.class,
                new RouteParameters(
                        TaskDetailsView.TASK, Long.toString(task.id().value())));
        title.addClassName("yt-task-title");
        when.addClassName("num");
        place.addClassName("yt-quiet");
        add(head, title, when, place);
        show(task, now);
    }

    /** Brings the card up to date; what did not change is not touched. */
    final void show(TaskCard task, Instant now) {
        when.setText(TaskWords.when(task.times(), now));
        if (task.equals(shown)) {
            return;
        }
        shown = task;
        role.setText(task.role().in(Texts.locale()));
        title.setText(task.title());
        place.setText(task.place());
        head.removeAll();
        head.add(role, TaskWords.badge(task));
    }
}
