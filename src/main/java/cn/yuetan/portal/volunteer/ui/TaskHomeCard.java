package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.MyTask;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskCard;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** On the courier's home: the next own task, else what lies on the way. */
@org.springframework.stereotype.Component
class TaskHomeCard implements HomeCards {

    private static final int ORDER = 40;
    private static final int TASKS = 2;

    private final VolunteerTasks tasks;
    private final SignUps signUps;
    private final Clock clock;

    TaskHomeCard(VolunteerTasks tasks, SignUps signUps, Clock clock) {
        this.tasks = tasks;
        this.signUps = signUps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(CourierId courier) {
        var mine = signUps.ahead(0, TASKS).stream().map(MyTask::task).toList();
        if (!mine.isEmpty()) {
            return Optional.of(card("volunteer.home.mine", mine).edge(Tone.WAITING));
        }
        var open = tasks.open(TaskSearch.ALL, 0, TASKS);
        return open.isEmpty() ? Optional.empty() : Optional.of(card("volunteer.attract.title", open));
    }

    private Card card(String titleKey, List<TaskCard> shown) {
        var card = new Card(Texts.of(titleKey));
        card.addClassName("yt-next-tasks");
        for (var task : shown) {
            var title = new RouterLink(
                    task.title(),
                    TaskDetailsView.class,
                    new RouteParameters(
                            TaskDetailsView.TASK, Long.toString(task.id().value())));
            title.addClassName("yt-next-title");
            var when = new Span(TaskWords.when(task.times(), clock.instant()));
            when.addClassNames("yt-quiet", "num");
            var row = new Div(new Div(title, when), TaskWords.badge(task));
            row.addClassName("yt-next-task");
            card.add(row);
        }
        return card;
    }
}
