package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.volunteer.TaskCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;

/** A task that the courier signed up for, with the way back while there is one. */
class MyTaskPhoneCard extends TaskPhoneCard {

    private final Button cancel;

    MyTaskPhoneCard(TaskCard task, Instant now, SerializableRunnable onCancel) {
        super(task, now);
        cancel = Buttons.danger("volunteer.cancel", event -> onCancel.run());
        add(cancel);
    }

    /** Shows or hides the way back. */
    void cancellable(boolean still) {
        cancel.setVisible(still);
    }
}
