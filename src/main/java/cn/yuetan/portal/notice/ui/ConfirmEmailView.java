package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.notice.contact.OwnMailbox;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where the link in a letter leads: says what it does, and does it when somebody presses the button. Programs that look into
 * letters open links, but press nothing. Nobody is signed in or out by it.
 */
@Route("public/confirm/:token([A-Za-z0-9_-]{1,80})")
@AnonymousAllowed
class ConfirmEmailView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnMailbox mailbox;

    ConfirmEmailView(OwnMailbox mailbox) {
        this.mailbox = mailbox;
        addClassName("yt-door");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.confirm.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        var masked = mailbox.peek(token, ClientAddress.current());
        var confirm = Buttons.primary("notice.confirm.act", click -> confirm(token));
        confirm.addClassName("yt-wide");
        removeAll();
        add(
                new PageHeader(Texts.of("notice.confirm.title"), null),
                new Card(
                        new Paragraph(Texts.of("notice.confirm.what", masked)),
                        new Paragraph(Texts.of("notice.confirm.not")),
                        confirm));
    }

    private void confirm(String token) {
        mailbox.confirm(token);
        removeAll();
        add(new EmptyState(LineIcon.CHECK, Texts.of("notice.confirm.done"), Texts.of("notice.confirm.done.hint")));
    }
}
