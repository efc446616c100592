package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.station.StationId;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which tablet acts in this request, and who stands at it. */
@Component
@NamedInterface("contract")
public class CurrentKiosk {

    private final CurrentPerson currentPerson;

    CurrentKiosk(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** The station of the acting tablet; empty where no tablet acts. */
    public Optional<StationId> station() {
        return device().map(device -> new StationId(device.stationId()));
    }

    /** The courier in hand at the acting tablet. */
    public Optional<KioskVisit> visit() {
        return device().flatMap(device -> device.person()
                .map(person -> new KioskVisit(new StationId(device.stationId()), new CourierId(person.value()))));
    }

    /**
     * The courier in hand at the acting tablet.
     *
     * @throws AccessDeniedException if no tablet acts or nobody is in hand
     */
    public KioskVisit requireVisit() {
        return visit().orElseThrow(() -> new AccessDeniedException("Nobody is in hand"));
    }

    /** The acting tablet. */
    public Optional<DevicePrincipal> device() {
        return currentPerson
                .principal()
                .filter(DevicePrincipal.class::isInstance)
                .map(DevicePrincipal.class::cast);
    }

    /**
     * The acting tablet.
     *
     * @throws AccessDeniedException if no tablet acts
     */
    public DevicePrincipal requireDevice() {
        return device().orElseThrow(() -> new AccessDeniedException("No tablet acts"));
    }
}
