package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.MergePreview;
import cn.yuetan.portal.servicepoint.PlaceCases;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** The end of a place: closed with a reason, or made one with its double. */
class PlaceEndDialog extends Dialog {

    private final RequestKey key = RequestKey.fresh();
    private final transient PlaceCases cases;
    private final transient PlaceDetails place;
    private final TextField reason = new TextField(Texts.of("servicepoint.end.reason"));
    private final Div form = new Div();
    private transient @Nullable MergePreview seen;

    private PlaceEndDialog(PlaceCases cases, PlaceDetails place, String titleKey) {
        super(Texts.of(titleKey, place.draft().facts().name()));
        this.cases = cases;
        this.place = place;
        reason.setMaxLength(200);
        reason.setWidthFull();
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
    }

    static PlaceEndDialog closing(PlaceCases cases, PlaceDetails place, SerializableRunnable done) {
        var dialog = new PlaceEndDialog(cases, place, "servicepoint.close.title");
        dialog.form.add(new Paragraph(Texts.of("servicepoint.close.text")), dialog.reason);
        dialog.footer(Buttons.danger("servicepoint.close.do", event -> {
            cases.close(place.id(), place.version(), dialog.reason.getValue(), dialog.key);
            dialog.close();
            done.run();
        }));
        return dialog;
    }

    static PlaceEndDialog merging(PlaceCases cases, PlaceDetails place, SerializableRunnable done) {
        var dialog = new PlaceEndDialog(cases, place, "servicepoint.merge.title");
        var into = new TextField(Texts.of("servicepoint.merge.into"));
        into.setPlaceholder("E07");
        into.setMaxLength(12);
        into.setValueChangeMode(ValueChangeMode.LAZY);
        var what = new Paragraph();
        what.addClassName("num");
        what.getElement().setAttribute("role", "status");
        var act = Buttons.danger("servicepoint.merge.do", event -> {
            dialog.merge();
            done.run();
        });
        act.setEnabled(false);
        into.addValueChangeListener(event -> {
            dialog.seen = null;
            what.setText("");
            act.setEnabled(false);
        });
        var look = Buttons.once(Buttons.quiet("servicepoint.merge.look"), event -> {
            what.setText(dialog.look(into.getValue()));
            act.setEnabled(true);
        });
        dialog.reason.setValue(Texts.of("servicepoint.merge.reason"));
        dialog.form.add(new Paragraph(Texts.of("servicepoint.merge.text")), into, what, dialog.reason);
        dialog.footer(look, act);
        return dialog;
    }

    private String look(String typed) {
        var code = PlaceCode.parse(typed).orElseThrow(() -> new InputRefused("servicepoint.import.code", typed));
        var preview = cases.mergePreview(place.id(), code);
        seen = preview;
        return Texts.of(
                "servicepoint.merge.preview",
                preview.into() + " " + preview.name(),
                preview.address(),
                Integer.toString(preview.hosts()),
                Integer.toString(preview.proofs()),
                Integer.toString(preview.visits()));
    }

    private void merge() {
        var into = seen;
        if (into == null) {
            throw new InputRefused("servicepoint.merge.first");
        }
        cases.merge(place.id(), place.version(), into.into(), reason.getValue(), key);
        close();
    }

    private void footer(Button... acts) {
        getFooter().add(Buttons.quiet("servicepoint.staff.leave", event -> close()));
        getFooter().add(acts);
    }
}
