package cn.yuetan.portal.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;

/** A station: its name and place are facts, its hours and numbers are set by staff. */
@Entity
@Table(name = "station")
class Station {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(name = "name_en", updatable = false)
    private String englishName;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private LocalDate openedOn;

    private LocalTime opens;
    private LocalTime closes;
    private int seats;
    private int chargingBays;
    private int stayLimitMinutes;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Station() {}

    void set(StationSettings wanted) {
        opens = wanted.opens();
        closes = wanted.closes();
        seats = wanted.seats();
        chargingBays = wanted.chargingBays();
        stayLimitMinutes = wanted.stayLimitMinutes();
    }

    StationInfo info() {
        return new StationInfo(new StationId(id), code, name, englishName, place, opens, closes);
    }

    StationSettings settings() {
        return new StationSettings(new StationId(id), opens, closes, seats, chargingBays, stayLimitMinutes);
    }
}
