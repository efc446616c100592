package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What works at a station: everything, except what its staff say is out of order. */
@Service
@Transactional(readOnly = true)
@NamedInterface("contract")
public class Amenities {

    private static final int LONGEST_NOTE = 40;

    private final StationOutageRepository outages;
    private final Stations stations;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final Clock clock;

    Amenities(
            StationOutageRepository outages, Stations stations, AuditTrail auditTrail, LiveUpdates live, Clock clock) {
        this.outages = outages;
        this.stations = stations;
        this.auditTrail = auditTrail;
        this.live = live;
        this.clock = clock;
    }

    /** What is out of order at a station, in the order of {@link Amenity}. */
    @PreAuthorize("permitAll()")
    public List<Outage> outOfOrder(StationId station) {
        return outages.findByIdStation(station.value()).stream()
                .map(StationOutage::row)
                .sorted(Comparator.comparing(Outage::amenity))
                .toList();
    }

    /**
     * Says that something is out of order, or says it in other words.
     *
     * @param note for everybody to read, at most 40 characters
     * @throws InputRefused if the note is longer
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void fail(StationId station, Amenity amenity, String note) {
        stations.requireMine(station);
        var text = note.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw new InputRefused("station.amenity.note.tooLong", LONGEST_NOTE);
        }
        try {
            outages.saveAndFlush(
                    new StationOutage(new StationOutage.Key(station.value(), amenity), text, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        changed(station, amenity + " out of order");
    }

    /** It works again; without effect where it does already. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void restore(StationId station, Amenity amenity) {
        stations.requireMine(station);
        outages.deleteById(new StationOutage.Key(station.value(), amenity));
        changed(station, amenity + " works");
    }

    private void changed(StationId station, String what) {
        auditTrail.record("station.amenity", "station:" + station.value(), what);
        live.publishAfterCommit(Stations.topic(station));
    }
}
