package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.BarTools;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.InboxCounts;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.component.Component;

/** Hangs a bell into the bar of couriers, hosts and staff. */
@org.springframework.stereotype.Component
class InboxBells implements BarTools {

    private static final int ORDER = 10;

    private final InboxCounts counts;
    private final CurrentPerson person;
    private final LiveUpdates live;

    InboxBells(InboxCounts counts, CurrentPerson person, LiveUpdates live) {
        this.counts = counts;
        this.person = person;
        this.live = live;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component tool() {
        return new InboxBell(counts, person, live);
    }
}
