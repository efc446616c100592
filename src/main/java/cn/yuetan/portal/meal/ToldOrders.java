package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose order it is, asked only when that person is to be told something: the kitchen itself sees no one. */
@Repository
class ToldOrders {

    /**
     * An order and whom to tell about it.
     *
     * @param lastCall of the menu, from which follows until when the meal is kept
     */
    record Told(
            long order,
            long courier,
            StationId station,
            int number,
            LocalTime lastCall,
            @Nullable Integer paidFen) {

        String numberText() {
            return PickupNumber.text(number);
        }
    }

    private static final String SELECT = """
            SELECT o.id, o.courier_id, o.station_id, o.pickup_number, o.paid_fen, m.last_call
            FROM meal_order o
            JOIN meal_menu m ON m.station_id = o.station_id AND m.business_day = o.business_day
            """;

    private final JdbcClient database;

    ToldOrders(JdbcClient database) {
        this.database = database;
    }

    Told one(long order) {
        return database.sql(SELECT + "WHERE o.id = ?")
                .param(order)
                .query((row, index) -> told(row))
                .single();
    }

    /** The orders of a day whose meal is not on the plate yet; at most as many as a menu has portions. */
    List<Told> uncooked(StationId station, LocalDate day) {
        return database.sql(SELECT + """
                        WHERE o.station_id = ? AND o.business_day = ? AND o.pickup_number IS NOT NULL
                          AND o.state IN ('ORDERED', 'PREPARING')
                        ORDER BY o.id
                        """)
                .param(station.value())
                .param(day)
                .query((row, index) -> told(row))
                .list();
    }

    /** The meals that stood ready when the day was closed at this moment. */
    List<Long> leftReady(StationId station, LocalDate day, Instant closed) {
        return database.sql("""
                        SELECT id FROM meal_order
                        WHERE station_id = ? AND business_day = ? AND not_collected_at = ? AND ready_at IS NOT NULL
                        ORDER BY id
                        """)
                .param(station.value())
                .param(day)
                .param(DatabaseTime.of(closed))
                .query(Long.class)
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getLong("courier_id"),
                new StationId(row.getLong("station_id")),
                row.getInt("pickup_number"),
                row.getObject("last_call", LocalTime.class),
                row.getObject("paid_fen", Integer.class));
    }
}
