package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.volunteer.SignUpForTask;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskCard;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** Says that a sign-up was cancelled and takes it back, as long as the place is free. */
class CancelledNotice extends Card {

    CancelledNotice(TaskCard task, SignUps signUps, SerializableRunnable afterwards) {
        addClassName("yt-cancelled");
        edge(Tone.GOOD);
        var key = RequestKey.fresh();
        add(
                new Span(Texts.of("volunteer.cancelled.notice", task.title())),
                Buttons.once(Buttons.quiet("volunteer.cancelled.undo"), event -> {
                    signUps.signUp(new SignUpForTask(task.id(), key));
                    afterwards.run();
                }));
    }
}
