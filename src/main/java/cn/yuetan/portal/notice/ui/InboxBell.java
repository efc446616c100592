package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.InboxCounts;
import cn.yuetan.portal.notice.inbox.InboxTopic;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** Leads to the inbox and says how much is unread there; one count a page, and one whenever the inbox changes. */
class InboxBell extends Anchor implements AfterNavigationObserver {

    private final transient InboxCounts counts;
    private final transient CurrentPerson person;
    private final transient LiveUpdates live;
    private final Span number = new Span();
    private boolean listening;

    InboxBell(InboxCounts counts, CurrentPerson person, LiveUpdates live) {
        this.counts = counts;
        this.person = person;
        this.live = live;
        addClassName("yt-bell");
        number.addClassNames("yt-bell-number", "num");
        number.getElement().setAttribute("aria-hidden", "true");
        add(LineIcon.BELL.create(), number);
        getElement().setAttribute("router-link", true);
        setVisible(false);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var role = roleOfPerson();
        setVisible(role);
        if (!role) {
            return;
        }
        setHref(InboxPlaces.of(person));
        if (!listening) {
            live.subscribe(this, InboxTopic.of(person.require()), this::count);
            listening = true;
        }
        count();
    }

    private boolean roleOfPerson() {
        return person.has(Roles.COURIER) || person.has(Roles.HOST) || person.has(Roles.STAFF);
    }

    private void count() {
        var unread = counts.unread();
        var written = unread < InboxCounts.MOST ? Integer.toString(unread) : Texts.of("notice.bell.many");
        number.setText(written);
        number.setVisible(unread > 0);
        var name = unread == 0 ? Texts.of("notice.bell.none") : Texts.of("notice.bell.unread", written);
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("title", name);
    }
}
