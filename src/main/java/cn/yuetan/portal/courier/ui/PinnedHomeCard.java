package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** On the courier's home: what the office pinned there. */
@org.springframework.stereotype.Component
class PinnedHomeCard implements HomeCards {

    private static final int ORDER = 5;

    private final PinnedAnnouncements pins;
    private final LiveUpdates live;

    PinnedHomeCard(PinnedAnnouncements pins, LiveUpdates live) {
        this.pins = pins;
        this.live = live;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Always there, if only as a place for what is published while the page is open. */
    @Override
    public Optional<Component> card(CourierId courier) {
        return Optional.of(new PinnedCard(pins, live));
    }
}
