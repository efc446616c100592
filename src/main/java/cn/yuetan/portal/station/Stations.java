package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stations and what staff set for them; single ones are remembered for some seconds, because nearly every act asks
 * for one and they hardly ever change.
 */
@Service
@Transactional(readOnly = true)
public class Stations implements StationDirectory {

    private record Known(StationInfo info, StationSettings settings) {}

    private final StationRepository stations;
    private final CurrentPerson currentPerson;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final Cache<StationId, Known> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    Stations(StationRepository stations, CurrentPerson currentPerson, AuditTrail auditTrail, LiveUpdates live) {
        this.stations = stations;
        this.currentPerson = currentPerson;
        this.auditTrail = auditTrail;
        this.live = live;
    }

    /** The topic of {@link LiveUpdates} under which who is inside and the settings of a station change. */
    static String topic(StationId station) {
        return "station:" + station.value();
    }

    @Override
    @PreAuthorize("permitAll()")
    public List<StationInfo> all() {
        return load().stream().map(Known::info).toList();
    }

    @Override
    @PreAuthorize("permitAll()")
    public StationInfo get(StationId station) {
        return known(station).info();
    }

    @Override
    @PreAuthorize("permitAll()")
    public List<StationInfo> mine() {
        var own = currentPerson.stationIds();
        if (seesAll()) {
            return all();
        }
        return currentPerson.has(Roles.KEEPER)
                ? all().stream()
                        .filter(station -> own.contains(station.id().value()))
                        .toList()
                : List.of();
    }

    @Override
    @PreAuthorize("permitAll()")
    public void requireMine(StationId station) {
        var mine = seesAll()
                || currentPerson.has(Roles.KEEPER) && currentPerson.stationIds().contains(station.value());
        if (!mine) {
            throw new AccessDeniedException("Another keeper's station");
        }
    }

    /** What staff set for a station. */
    @PreAuthorize("permitAll()")
    public StationSettings settings(StationId station) {
        return known(station).settings();
    }

    /**
     * Changes what is set for a station; stays that began before keep the limit they began with.
     *
     * @throws InputRefused if a number is out of its range or the hours are not a day's
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void change(StationSettings wanted) {
        requireMine(wanted.station());
        if (!wanted.opens().isBefore(wanted.closes())) {
            throw new InputRefused("station.settings.hours");
        }
        within(wanted.seats(), 1, 500, "station.settings.seats.range");
        within(wanted.chargingBays(), 0, 200, "station.settings.bays.range");
        within(wanted.stayLimitMinutes(), 15, 720, "station.settings.limit.range");
        stations.findById(wanted.station().value())
                .orElseThrow(StationUnknown::new)
                .set(wanted);
        auditTrail.record(
                "station.changed",
                "station:" + wanted.station().value(),
                "%s-%s, %d seats, %d bays, %d min"
                        .formatted(
                                wanted.opens(),
                                wanted.closes(),
                                wanted.seats(),
                                wanted.chargingBays(),
                                wanted.stayLimitMinutes()));
        live.afterCommit(() -> {
            known.invalidateAll();
            live.publish(topic(wanted.station()));
        });
    }

    private Known known(StationId station) {
        var remembered = known.getIfPresent(station);
        if (remembered != null) {
            return remembered;
        }
        return load().stream()
                .filter(each -> each.info().id().equals(station))
                .findFirst()
                .orElseThrow(StationUnknown::new);
    }

    private List<Known> load() {
        var all = stations.findAllByOrderByOpenedOnAscIdAsc().stream()
                .map(station -> new Known(station.info(), station.settings()))
                .toList();
        all.forEach(station -> known.put(station.info().id(), station));
        return all;
    }

    private boolean seesAll() {
        return currentPerson.has(Roles.OFFICE) || currentPerson.has(Roles.ADMIN);
    }

    private static void within(int value, int least, int most, String key) {
        if (value < least || value > most) {
            throw new InputRefused(key, least, most);
        }
    }
}
