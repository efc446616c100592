package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.kiosk.AttractPanels;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.volunteer.TaskCard;
import cn.yuetan.portal.volunteer.TaskSearch;
import cn.yuetan.portal.volunteer.VolunteerTasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** 顺路能做的事 on the attract screen: the next two tasks. */
@org.springframework.stereotype.Component
class TaskAttractPanel implements AttractPanels {

    private static final int ORDER = 20;
    private static final int TASKS = 2;

    private final VolunteerTasks tasks;
    private final Clock clock;

    TaskAttractPanel(VolunteerTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Slot.SIDE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> panel(StationId station) {
        var next = tasks.open(TaskSearch.ALL, 0, TASKS);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(Texts.of("volunteer.attract.title"));
        card.addClassName("yt-next-tasks");
        next.forEach(task -> card.add(row(task)));
        return Optional.of(card);
    }

    @Override
    public Set<String> topics(StationId station) {
        return Set.of(VolunteerTasks.TOPIC);
    }

    private Div row(TaskCard task) {
        var title = new Span(task.title());
        title.addClassName("yt-next-title");
        var when = new Span(TaskWords.when(task.times(), clock.instant()));
        when.addClassNames("yt-quiet", "num");
        var left = new Span(TaskWords.places(task.placesLeft()));
        left.addClassNames("yt-next-places", "num");
        var row = new Div(new Div(title, when), left);
        row.addClassName("yt-next-task");
        return row;
    }
}
