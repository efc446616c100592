package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.PlannedTask;
import cn.yuetan.portal.volunteer.TaskDraft;
import cn.yuetan.portal.volunteer.TaskState;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why a task is called off; nobody has seen a draft, so nobody wants to know. */
class CallOffDialog extends Dialog {

    CallOffDialog(PlannedTask task, SerializableConsumer<String> callOff) {
        var seen = task.state() == TaskState.OPEN;
        var reason = new TextField(Texts.of("volunteer.staff.callOff.reason"));
        reason.setMaxLength(TaskDraft.LONGEST_REASON);
        reason.setWidthFull();
        reason.setVisible(seen);
        setHeaderTitle(Texts.of("volunteer.staff.callOff.title", task.title()));
        var words = seen
                ? Texts.of("volunteer.staff.callOff.text", Integer.toString(task.signedUp()))
                : Texts.of("volunteer.staff.callOff.draft");
        var form = new Div(new Paragraph(words), reason);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("volunteer.staff.callOff.keep", event -> close()),
                        Buttons.danger("volunteer.staff.callOff", event -> {
                            callOff.accept(reason.getValue());
                            close();
                        }));
    }
}
