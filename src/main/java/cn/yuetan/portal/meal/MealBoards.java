package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.station.StationId;
import org.springframework.stereotype.Component;

/**
 * Tells the pages that show a station's meals, once the change is committed.
 *
 * <p>Deliberately not an application event: the event registry would add two statements to every order.
 */
@Component
public class MealBoards {

    private final LiveUpdates live;

    MealBoards(LiveUpdates live) {
        this.live = live;
    }

    /** The topic of a station's meals. */
    public static String topic(StationId station) {
        return "meal:" + station.value();
    }

    void changed(StationId station) {
        live.publishAfterCommit(topic(station));
    }
}
