package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.kiosk.DeviceRow;
import cn.yuetan.portal.kiosk.HandInCourier;
import cn.yuetan.portal.kiosk.HandIns;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** 帮小哥登入平板: which tablet, the last four digits, which of the masked names, and why. */
class HandInDialog extends Dialog {

    private static final int TAIL = 4;
    private static final int LONGEST_REASON = 200;

    /** Why somebody cannot identify alone. */
    enum Why {
        PHONE_FLAT,
        FORGOT_PIN,
        HAND_INJURED,
        OTHER
    }

    private final HandIns handIns;
    private final RequestKey key = RequestKey.fresh();
    private final Select<DeviceRow> tablet = new Select<>();
    private final TextField tail = new TextField(Texts.of("kiosk.handIn.tail"));
    private final Button look = Buttons.quiet("kiosk.handIn.look", click -> look());
    private final RadioButtonGroup<CourierSummary> who = new RadioButtonGroup<>(Texts.of("kiosk.handIn.who"));
    private final Paragraph nobody = new Paragraph(Texts.of("kiosk.handIn.nobody"));
    private final RadioButtonGroup<Why> why = new RadioButtonGroup<>(Texts.of("kiosk.handIn.why"));
    private final TextField other = new TextField(Texts.of("kiosk.handIn.other"));

    HandInDialog(HandIns handIns, List<DeviceRow> tablets) {
        this.handIns = handIns;
        setHeaderTitle(Texts.of("kiosk.handIn"));
        tablet.setLabel(Texts.of("kiosk.handIn.tablet"));
        tablet.setItems(tablets);
        tablet.setItemLabelGenerator(DeviceRow::name);
        if (tablets.size() == 1) {
            tablet.setValue(tablets.getFirst());
        }
        tail.setMaxLength(TAIL);
        tail.setAllowedCharPattern("[0-9]");
        tail.setValueChangeMode(ValueChangeMode.EAGER);
        tail.getElement().setAttribute("inputmode", "numeric");
        // Digits that changed speak of somebody else: a choice made for the old ones must not stay.
        tail.addValueChangeListener(change -> found(List.of(), false));
        who.setItemLabelGenerator(
                one -> Texts.of("kiosk.place", Texts.of("kiosk.identify.name", one.maskedName()), one.employer()));
        nobody.addClassName("yt-quiet");
        why.setItems(Why.values());
        why.setItemLabelGenerator(HandInDialog::word);
        why.addValueChangeListener(change -> other.setVisible(change.getValue() == Why.OTHER));
        other.setMaxLength(LONGEST_REASON);
        other.setVisible(false);
        found(List.of(), false);
        var row = new Div(tail, look);
        row.addClassNames("yt-actions", "yt-field-and-button");
        var hint = new Paragraph(Texts.of("kiosk.handIn.hint"));
        hint.addClassName("yt-quiet");
        var form = new Div(hint, tablet, row, who, nobody, why, other);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("kiosk.handIn.cancel", click -> close()),
                        Buttons.primary("kiosk.handIn.submit", click -> submit()));
    }

    private void look() {
        found(handIns.whoseNumberEnds(tail.getValue()), true);
    }

    private void found(List<CourierSummary> couriers, boolean looked) {
        who.setItems(couriers);
        who.setVisible(!couriers.isEmpty());
        nobody.setVisible(looked && couriers.isEmpty());
    }

    private void submit() {
        if (tablet.isEmpty() || who.isEmpty() || why.isEmpty()) {
            throw new InputRefused("kiosk.handIn.incomplete");
        }
        var reason = why.getValue() == Why.OTHER ? other.getValue() : word(why.getValue());
        handIns.handIn(new HandInCourier(
                key, tablet.getValue().id(), tail.getValue(), who.getValue().id(), reason));
        close();
        Toast.good(Texts.of("kiosk.handedIn.sent", tablet.getValue().name(), HandIns.GOOD_FOR.toMinutes()));
    }

    private static String word(Why why) {
        return Texts.of("kiosk.handIn.why." + why);
    }
}
