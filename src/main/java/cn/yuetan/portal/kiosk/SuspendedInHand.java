package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierSuspended;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the tablet at which a courier stands that staff suspended them in this moment. */
@Component
public class SuspendedInHand {

    private final LiveUpdates live;

    SuspendedInHand(LiveUpdates live) {
        this.live = live;
    }

    /** The topic of {@link LiveUpdates} under which the pages of a courier in hand hear of it. */
    public static String topic(CourierId courier) {
        return "kiosk-in-hand:" + courier.value();
    }

    @EventListener
    void on(CourierSuspended event) {
        live.publishAfterCommit(topic(event.courier()));
    }
}
