package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.GeoPoint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Where the stations stand, for whoever shows them on a map or tells the way. */
@Component
@NamedInterface("contract")
public class StationSpots {

    private final JdbcClient database;

    StationSpots(JdbcClient database) {
        this.database = database;
    }

    /** Every station whose place is known; one statement. */
    public List<StationSpot> all() {
        return database.sql("""
                        SELECT id, latitude, longitude, spot_approximate FROM station
                        WHERE latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY opened_on, id
                        """)
                .query((row, number) -> new StationSpot(
                        new StationId(row.getLong("id")),
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                        row.getBoolean("spot_approximate")))
                .list();
    }
}
