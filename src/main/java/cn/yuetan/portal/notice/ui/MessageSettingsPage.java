package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.choice.ChoiceTopic;
import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.notice.contact.OwnContact;
import cn.yuetan.portal.notice.contact.OwnContacts;
import cn.yuetan.portal.notice.contact.OwnMailbox;
import cn.yuetan.portal.notice.contact.OwnNumber;
import cn.yuetan.portal.notice.contact.WaysOut;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes to me how and when, and where I am reached; the same page on every surface, saved with every touch. */
abstract class MessageSettingsPage extends Stack implements AfterNavigationObserver, HasDynamicTitle {

    /** What the page asks and tells. */
    @Component
    record Services(
            MessageChoices choices,
            OwnContacts contacts,
            OwnNumber number,
            OwnMailbox mailbox,
            WaysOut ways,
            LiveUpdates live,
            CurrentPerson person) {}

    private final transient Services services;
    private final Div unreachable = new Div();
    private final GroupsCard groups;
    private final QuietCard quiet;
    private final NumberPart number;
    private final MailPart mail;
    private transient @Nullable OwnContact shown;
    private boolean listening;

    MessageSettingsPage(Services services) {
        this.services = services;
        addClassName("yt-message-settings");
        groups = new GroupsCard(services.choices(), services.ways().areSetUp(ChannelName.EMAIL));
        quiet = new QuietCard(services.choices(), services.person().has(Roles.COURIER));
        number = new NumberPart(services.number(), this::contactChanged);
        mail = new MailPart(services.mailbox(), this::contactChanged);
        var contact = new Card(new H2(Texts.of("notice.contact.title")), number, mail);
        contact.addClassName("yt-contacts");
        add(
                new PageHeader(Texts.of("notice.choice.title"), Texts.of("notice.choice.hint")),
                unreachable,
                groups,
                quiet,
                contact);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notice.choice.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!listening) {
            services.live().subscribe(this, ChoiceTopic.of(services.person().require()), this::show);
            listening = true;
        }
        show();
    }

    /** What was done here or in another tab; a field that somebody types into stays as it is. */
    private void show() {
        var settings = services.choices().mine();
        groups.show(settings);
        quiet.show(settings);
        var contact = services.contacts().mine();
        if (!contact.equals(shown)) {
            show(contact);
        }
        unreachable.removeAll();
        if (settings.mayBeCalled() && contact.phone().isEmpty()) {
            unreachable.add(new RefusalNotice(
                    Texts.of("notice.choice.unreachable"), Texts.of("notice.choice.unreachable.next")));
        }
    }

    private void contactChanged() {
        shown = null;
        show();
    }

    private void show(OwnContact contact) {
        shown = contact;
        number.show(contact);
        mail.show(contact);
    }
}
