package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.shared.RequestKey;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One visit of one browser: within it neither reloading, nor a second tab, nor a second tap makes another scan or another use.
 * Nothing of it outlives the session.
 */
record PlaqueVisit(RequestKey key, Instant until) implements Serializable {

    /** Who comes back after so long is here once more. */
    static final Duration LASTS = Duration.ofHours(2);

    private static final String VISIT = PlaqueVisit.class.getName();

    /** The visit of this browser that is going on, or a new one. */
    static PlaqueVisit current(Instant now) {
        var session = VaadinSession.getCurrent();
        var visit = (PlaqueVisit) session.getAttribute(VISIT);
        if (visit == null || !now.isBefore(visit.until())) {
            visit = new PlaqueVisit(RequestKey.fresh(), now.plus(LASTS));
            session.setAttribute(VISIT, visit);
        }
        return visit;
    }

    /** The key under which this visit's scan of a place counts. */
    RequestKey scanOf(PlaceId place) {
        return RequestKey.of("scan/%s/%d".formatted(key.value(), place.value()));
    }

    /** The key under which this visit's use of a service counts. */
    RequestKey useOf(PlaceId place, String service) {
        return RequestKey.of("use/%s/%d/%s".formatted(key.value(), place.value(), service));
    }
}
