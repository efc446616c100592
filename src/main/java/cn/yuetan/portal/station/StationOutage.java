package cn.yuetan.portal.station;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An amenity of a station that is out of order. */
@Entity
@Table(name = "station_outage")
class StationOutage {

    /** One amenity of one station. */
    @Embeddable
    record Key(
            @Column(name = "station_id") long station,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 20)
            Amenity amenity) {}

    @EmbeddedId
    private Key id;

    private String note;
    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected StationOutage() {}

    StationOutage(Key id, String note, Instant since) {
        this.id = id;
        this.note = note;
        this.since = since;
    }

    Outage row() {
        return new Outage(id.amenity(), note, since);
    }
}
