package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.notice.contact.OwnContact;
import cn.yuetan.portal.notice.contact.OwnNumber;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;

/** The own mobile number: add, prove by a code, change, remove. A courier's is the one they sign in with. */
class NumberPart extends Div {

    private final transient OwnNumber number;
    private final transient Runnable changed;
    private final TextField phone = new TextField(Texts.of("notice.contact.phone.field"));
    private final TextField code = new TextField(Texts.of("notice.contact.code"));
    private final Button send = Buttons.quiet("notice.contact.code.send");
    private final Div again = new Div();
    private boolean editing;

    NumberPart(OwnNumber number, Runnable changed) {
        this.number = number;
        this.changed = changed;
        phone.getElement().setAttribute("autocomplete", "tel-national");
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setMaxLength(20);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        Buttons.once(send, click -> requestCode());
        again.addClassNames("yt-quiet", "yt-wait");
    }

    void show(OwnContact contact) {
        removeAll();
        var row = new ContactRow(LineIcon.PHONE, Texts.of("notice.contact.phone"), contact.phone());
        add(row);
        if (!contact.phoneIsOurs()) {
            row.add(quiet(Texts.of("notice.contact.phone.courier")));
            return;
        }
        var waiting = !contact.phoneWaiting().isEmpty();
        if (waiting) {
            row.add(
                    quiet(Texts.of("notice.contact.code.sent", contact.phoneWaiting())),
                    ContactRow.line(code, Buttons.primary("notice.contact.code.confirm", click -> confirm())));
        }
        if (editing || waiting || contact.phone().isEmpty()) {
            row.add(ContactRow.line(phone, send), again);
        }
        row.add(acts(contact));
    }

    private Component acts(OwnContact contact) {
        var acts = ContactRow.line();
        if (!contact.phone().isEmpty() && !editing) {
            acts.add(Buttons.quiet("notice.contact.phone.change", LineIcon.EDIT, click -> edit()));
        }
        if (!contact.phone().isEmpty() || !contact.phoneWaiting().isEmpty()) {
            acts.add(Buttons.danger("notice.contact.phone.remove", click -> {
                number.remove();
                done();
            }));
        }
        acts.setVisible(acts.getComponentCount() > 0);
        return acts;
    }

    private void edit() {
        editing = true;
        changed.run();
        phone.focus();
    }

    private void requestCode() {
        var pause = number.requestCode(PhoneNumber.parse(phone.getValue()), ClientAddress.current());
        waitFor(pause);
        changed.run();
        code.clear();
        code.focus();
    }

    private void confirm() {
        number.confirm(code.getValue());
        done();
    }

    private void done() {
        editing = false;
        phone.clear();
        code.clear();
        again.removeAll();
        changed.run();
    }

    private void waitFor(Duration pause) {
        var countdown = new Countdown(pause, "notice.contact.code.again");
        countdown.addEndListener(end -> again.removeAll());
        again.removeAll();
        again.add(countdown);
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("yt-quiet");
        return line;
    }
}
