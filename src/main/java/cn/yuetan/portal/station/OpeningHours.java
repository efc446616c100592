package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When stations are open: the usual hours, and the days that differ. */
@Service
@Transactional(readOnly = true)
@NamedInterface("contract")
public class OpeningHours {

    /** The hours of a day in Beijing; closing time is no longer open. */
    public record Hours(LocalTime opens, LocalTime closes) {

        /** Whether this time of day lies inside. */
        public boolean contain(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    /** A day that differs; no hours where the station stays closed. */
    public record SpecialDay(LocalDate day, Optional<Hours> hours) {}

    private final StationDayRepository days;
    private final Stations stations;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final Clock clock;

    OpeningHours(StationDayRepository days, Stations stations, AuditTrail auditTrail, LiveUpdates live, Clock clock) {
        this.days = days;
        this.stations = stations;
        this.auditTrail = auditTrail;
        this.live = live;
        this.clock = clock;
    }

    /** Today's hours; empty where the station stays closed today. */
    @PreAuthorize("permitAll()")
    public Optional<Hours> today(StationId station) {
        var special = days.findById(new StationDay.Key(station.value(), BusinessDay.today(clock)));
        if (special.isPresent()) {
            return special.get().row().hours();
        }
        var info = stations.get(station);
        return Optional.of(new Hours(info.opens(), info.closes()));
    }

    /** Whether the station is open now. */
    @PreAuthorize("permitAll()")
    public boolean openNow(StationId station) {
        return today(station)
                .filter(hours -> hours.contain(BusinessDay.timeOfDay(clock)))
                .isPresent();
    }

    /** The days from today on that differ, soonest first. */
    @PreAuthorize("permitAll()")
    public List<SpecialDay> coming(StationId station) {
        return days
                .findFirst60ByIdStationAndIdDayGreaterThanEqualOrderByIdDay(station.value(), BusinessDay.today(clock))
                .stream()
                .map(StationDay::row)
                .toList();
    }

    /**
     * Sets the hours of one day; without hours the station stays closed.
     *
     * @throws InputRefused if the day is over or the hours are not a day's
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void differ(StationId station, LocalDate day, @Nullable Hours hours) {
        stations.requireMine(station);
        if (day.isBefore(BusinessDay.today(clock))) {
            throw new InputRefused("station.day.past");
        }
        if (hours != null && !hours.opens().isBefore(hours.closes())) {
            throw new InputRefused("station.settings.hours");
        }
        try {
            days.saveAndFlush(new StationDay(new StationDay.Key(station.value(), day), hours));
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        auditTrail.record("station.day", "station:" + station.value(), day + " " + (hours == null ? "closed" : hours));
        live.publishAfterCommit(Stations.topic(station));
    }

    /** The day is a usual one again. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void usual(StationId station, LocalDate day) {
        stations.requireMine(station);
        days.deleteById(new StationDay.Key(station.value(), day));
        auditTrail.record("station.day", "station:" + station.value(), day + " usual");
        live.publishAfterCommit(Stations.topic(station));
    }
}
