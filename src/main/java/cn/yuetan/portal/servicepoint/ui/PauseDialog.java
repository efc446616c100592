package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDraft;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;

/** A place is shut for longer than today: until which day, and why. */
class PauseDialog extends Dialog {

    private final transient HostDesk desk;
    private final transient PlaceId place;
    private final SerializableRunnable onPaused;
    private final RequestKey key = RequestKey.fresh();
    private final DatePicker backOn = DayFields.day("servicepoint.host.pause.back");
    private final Checkbox unknown = new Checkbox(Texts.of("servicepoint.host.pause.unknown"));
    private final TextField note = new TextField(Texts.of("servicepoint.host.pause.note"));

    PauseDialog(HostDesk desk, PlaceId place, LocalDate today, SerializableRunnable onPaused) {
        super(Texts.of("servicepoint.host.pause"));
        this.desk = desk;
        this.place = place;
        this.onPaused = onPaused;
        backOn.setMin(today.plusDays(1));
        backOn.setInitialPosition(today.plusDays(1));
        unknown.addValueChangeListener(event -> backOn.setEnabled(!event.getValue()));
        note.setMaxLength(PlaceDraft.LONGEST_PAUSE_NOTE);
        note.setPlaceholder(Texts.of("servicepoint.host.pause.note.hint"));
        var form = new Div(backOn, unknown, note);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("servicepoint.host.cancel", click -> close()),
                        Buttons.primary("servicepoint.host.pause.do", click -> pause()));
    }

    private void pause() {
        if (!unknown.getValue() && backOn.isEmpty()) {
            throw new InputRefused("servicepoint.host.pause.when");
        }
        desk.pause(place, unknown.getValue() ? null : backOn.getValue(), note.getValue(), key);
        close();
        onPaused.run();
    }
}
