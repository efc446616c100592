package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.RequestKey;
import java.time.Instant;
import java.util.List;

/**
 * One act in the history of a place: what somebody changed in one go.
 *
 * @param version the version that came of it
 * @param name what pages call a host; empty for staff and the portal itself
 * @param undoable it is the latest one, and everything in it is the hosts' to change
 */
public record PlaceAct(
        RequestKey act, int version, Instant at, Who who, String name, List<PlaceChange> changes, boolean undoable) {

    /** Who did it, as a host sees it. */
    public enum Who {
        MYSELF,
        HOST,
        STAFF,
        PORTAL;

        /** The translation key of its word. */
        public String key() {
            return "servicepoint.host.who." + name();
        }
    }
}
