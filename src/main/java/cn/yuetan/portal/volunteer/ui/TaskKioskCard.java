package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;

/** One task on the tablet, a button as large as a hand; its accessible name is the title. */
class TaskKioskCard extends NativeButton {

    TaskKioskCard(TaskCard task, Instant now, SerializableRunnable open) {
        addClassName("yt-task-card");
        setAriaLabel(task.title());
        var title = new Span(task.title());
        title.addClassName("yt-task-title");
        var role = new Span(task.role().in(Texts.locale()));
        role.addClassName("yt-task-role");
        var head = new Div(role, TaskWords.badge(task));
        head.addClassName("yt-task-head");
        add(head, title, line(LineIcon.CLOCK, TaskWords.when(task.times(), now)), line(LineIcon.PIN, task.place()));
        addClickListener(event -> open.run());
    }

    private static Div line(LineIcon icon, String text) {
        var words = new Span(text);
        words.addClassName("num");
        var line = new Div(icon.create(), words);
        line.addClassName("yt-task-line");
        return line;
    }
}
