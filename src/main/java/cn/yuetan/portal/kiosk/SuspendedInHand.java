package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierSuspended;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the tablet at which a courier stands that staff suspended them in this moment. */
@Component
public class SuspendedInHand {

    private final LiveUpdates live;
    private final JdbcClient database;

    SuspendedInHand(LiveUpdates live, JdbcClient database) {
        this.live = live;
        this.database = database;
    }

    /** The topic of {@link LiveUpdates} under which the pages of a courier in hand hear of it. */
    public static String topic(CourierId courier) {
        return "kiosk-in-hand:" + courier.value();
    }

    /** Whoever waits to be taken in hand is not taken any more. */
    @EventListener
    void on(CourierSuspended event) {
        database.sql("UPDATE kiosk_handover SET open_for = NULL WHERE courier_id = ? AND open_for IS NOT NULL")
                .param(event.courier().value())
                .update();
        live.publishAfterCommit(topic(event.courier()));
    }
}
