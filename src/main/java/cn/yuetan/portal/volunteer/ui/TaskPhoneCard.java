package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;

/** One task in a phone's list; the whole card opens it. */
class TaskPhoneCard extends Card {

    TaskPhoneCard(TaskCard task, Instant now) {
        addClassName("yt-task-phone");
        var role = new Span(task.role().in(Texts.locale()));
        role.addClassName("yt-quiet");
        var head = new Div(role, TaskWords.badge(task));
        head.addClassName("yt-task-head");
        var title = new RouterLink(
                task.title(),
                TaskDetailsView.class,
                new RouteParameters(
                        TaskDetailsView.TASK, Long.toString(task.id().value())));
        title.addClassName("yt-task-title");
        var when = new Span(TaskWords.when(task.times(), now));
        when.addClassName("num");
        var place = new Span(task.place());
        place.addClassName("yt-quiet");
        add(head, title, when, place);
    }
}
