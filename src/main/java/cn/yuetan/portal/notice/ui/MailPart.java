package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.notice.contact.OwnContact;
import cn.yuetan.portal.notice.contact.OwnMailbox;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;

/** The own e-mail address: add, prove by the link in a letter, change, remove. */
class MailPart extends Div {

    private final transient OwnMailbox mailbox;
    private final transient Runnable changed;
    private final EmailField address = new EmailField(Texts.of("notice.contact.email.field"));
    private RequestKey key = RequestKey.fresh();
    private boolean editing;

    MailPart(OwnMailbox mailbox, Runnable changed) {
        this.mailbox = mailbox;
        this.changed = changed;
        address.getElement().setAttribute("autocomplete", "email");
        address.setMaxLength(120);
        // The browser's own words would come in the browser's language; ours come when the letter is asked for.
        address.setManualValidation(true);
    }

    void show(OwnContact contact) {
        removeAll();
        setVisible(contact.lettersLeave() || !contact.email().isEmpty());
        var row = new ContactRow(LineIcon.MESSAGE, Texts.of("notice.contact.email"), contact.email());
        add(row);
        var waiting = !contact.emailWaiting().isEmpty();
        if (waiting) {
            var line = new Paragraph(Texts.of("notice.contact.email.sent", contact.emailWaiting()));
            line.addClassName("yt-choice-stays");
            row.add(line);
        }
        if (contact.lettersLeave() && (editing || waiting || contact.email().isEmpty())) {
            row.add(ContactRow.line(
                    address,
                    Buttons.once(
                            Buttons.quiet(waiting ? "notice.contact.email.sendAgain" : "notice.contact.email.send"),
                            click -> send())));
        }
        row.add(acts(contact));
    }

    private Component acts(OwnContact contact) {
        var acts = ContactRow.line();
        if (contact.lettersLeave() && !contact.email().isEmpty() && !editing) {
            acts.add(Buttons.quiet("notice.contact.email.change", LineIcon.EDIT, click -> {
                editing = true;
                changed.run();
                address.focus();
            }));
        }
        if (!contact.email().isEmpty() || !contact.emailWaiting().isEmpty()) {
            acts.add(Buttons.danger("notice.contact.email.remove", click -> {
                mailbox.remove();
                done();
            }));
        }
        acts.setVisible(acts.getComponentCount() > 0);
        return acts;
    }

    private void send() {
        mailbox.request(EmailAddress.parse(address.getValue()), ClientAddress.current(), key);
        done();
    }

    private void done() {
        key = RequestKey.fresh();
        editing = false;
        address.clear();
        changed.run();
    }
}
