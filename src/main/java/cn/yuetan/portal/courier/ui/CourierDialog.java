package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierRow;
import cn.yuetan.portal.courier.CourierVerification;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** One courier and what the office decides about them; only to look at for everybody else. */
class CourierDialog extends Dialog {

    private final CourierId courier;
    private final SerializableRunnable onChanged;
    private final Div content = new Div();
    private final Span phone;

    CourierDialog(CourierRow row, @Nullable CourierVerification verification, SerializableRunnable onChanged) {
        courier = new CourierId(row.id());
        this.onChanged = onChanged;
        phone = new Span(row.phoneMasked());
        phone.addClassName("num");
        setHeaderTitle(Texts.of("courier.dialog.title"));
        var registered = new Paragraph(Texts.of("courier.dialog.registered", Formats.dateTime(row.registeredAt())));
        registered.addClassName("yt-quiet");
        content.addClassNames("yt-stack", "yt-dialog-form");
        content.add(
                new PersonChip(row.name(), row.employer()),
                CouriersView.badge(row),
                phoneLine(verification),
                registered);
        if (!row.statusReason().isEmpty()) {
            content.add(new Paragraph(Texts.of("courier.state.reason", row.statusReason())));
        }
        add(content);
        getFooter().add(Buttons.quiet("courier.dialog.close", click -> close()));
        if (verification != null) {
            decisions(row, verification);
        }
    }

    private void decisions(CourierRow row, CourierVerification verification) {
        switch (row.status()) {
            case REGISTERED ->
                getFooter()
                        .add(
                                Buttons.quiet(
                                        "courier.dialog.sendBack",
                                        click -> askReason(
                                                "courier.dialog.sendBack.reason",
                                                "courier.dialog.sendBack",
                                                reason -> decided(
                                                        () -> verification.sendBack(courier, reason),
                                                        "courier.dialog.sentBack"))),
                                Buttons.primary(
                                        "courier.dialog.approve",
                                        click -> decided(
                                                () -> verification.approve(courier), "courier.dialog.approved")));
            case APPROVED ->
                getFooter()
                        .add(Buttons.danger(
                                "courier.dialog.suspend",
                                click -> askReason(
                                        "courier.dialog.suspend.reason",
                                        "courier.dialog.suspend",
                                        reason -> decided(
                                                () -> verification.suspend(courier, reason),
                                                "courier.dialog.suspended"))));
            case SUSPENDED ->
                getFooter()
                        .add(Buttons.primary(
                                "courier.dialog.reopen",
                                click -> decided(() -> verification.reopen(courier), "courier.dialog.reopened")));
            default -> {
                // sent back or closed: the next step is the courier's
            }
        }
    }

    private Component phoneLine(@Nullable CourierVerification verification) {
        var line = new Div(LineIcon.PHONE.create(), phone);
        line.addClassName("yt-actions");
        if (verification != null) {
            line.add(Buttons.quiet(
                    "courier.dialog.reveal",
                    click -> askReason(
                            "courier.dialog.reveal.reason",
                            "courier.dialog.reveal",
                            reason -> phone.setText(
                                    verification.reveal(courier, reason).national()))));
        }
        return line;
    }

    private void askReason(String labelKey, String submitKey, SerializableConsumer<String> then) {
        var ask = new Dialog();
        ask.setHeaderTitle(Texts.of(submitKey));
        var reason = new TextArea(Texts.of(labelKey));
        reason.setMaxLength(200);
        reason.setMinRows(3);
        reason.addClassName("yt-wide");
        reason.setAutofocus(true);
        ask.add(reason);
        ask.getFooter()
                .add(
                        Buttons.quiet("courier.dialog.cancel", click -> ask.close()),
                        Buttons.primary("courier.dialog.submit", click -> {
                            then.accept(reason.getValue());
                            ask.close();
                        }));
        ask.open();
    }

    private void decided(SerializableRunnable act, String wordKey) {
        act.run();
        close();
        onChanged.run();
        Toast.good(Texts.of(wordKey));
    }
}
