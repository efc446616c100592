package cn.yuetan.portal.station;

import cn.yuetan.portal.station.OpeningHours.Hours;
import cn.yuetan.portal.station.OpeningHours.SpecialDay;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day on which a station opens otherwise than usual. */
@Entity
@Table(name = "station_day")
class StationDay {

    /** One day of one station. */
    @Embeddable
    record Key(@Column(name = "station_id") long station, LocalDate day) {}

    @EmbeddedId
    private Key id;

    private @Nullable LocalTime opens;
    private @Nullable LocalTime closes;

    @SuppressWarnings("NullAway.Init")
    protected StationDay() {}

    StationDay(Key id, @Nullable Hours hours) {
        this.id = id;
        this.opens = hours == null ? null : hours.opens();
        this.closes = hours == null ? null : hours.closes();
    }

    SpecialDay row() {
        return new SpecialDay(
                id.day(), opens == null || closes == null ? Optional.empty() : Optional.of(new Hours(opens, closes)));
    }
}
