package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The station's side of {@code meal_order}; every statement names the station. */
@Repository
class MealOrderKitchenTable {

    private static final String SELECT = """
            SELECT id, pickup_number, staple, channel, state, ordered_at,
                   COALESCE(handed_over_at, not_collected_at, ready_at, preparing_at, ordered_at) AS since,
                   paid_fen, paid_method
            FROM meal_order
            """;

    private final JdbcClient database;

    MealOrderKitchenTable(JdbcClient database) {
        this.database = database;
    }

    List<KitchenOrder> ofDay(StationId station, LocalDate day) {
        return database.sql(SELECT + """
                        WHERE station_id = ? AND business_day = ? AND pickup_number IS NOT NULL AND state <> 'CANCELLED'
                        ORDER BY pickup_number
                        """)
                .param(station.value())
                .param(day)
                .query((row, index) -> order(row))
                .list();
    }

    Optional<KitchenOrder> one(StationId station, long order) {
        return database.sql(SELECT + "WHERE id = ? AND station_id = ?")
                .param(order)
                .param(station.value())
                .query((row, index) -> order(row))
                .optional();
    }

    /** Moves the order on, where it stands in a state that may become the wanted one. */
    boolean advance(StationId station, long order, MealOrderState wanted, Instant now) {
        var column =
                switch (wanted) {
                    case PREPARING -> "preparing_at";
                    case READY -> "ready_at";
                    case HANDED_OVER -> "handed_over_at";
                    case NOT_COLLECTED -> "not_collected_at";
                    case ORDERED, CANCELLED -> throw new IllegalArgumentException("No kitchen step: " + wanted);
                };
        return database.sql("UPDATE meal_order SET state = :wanted, " + column + " = :now"
                                + " WHERE id = :order AND station_id = :station AND state IN (:before)")
                        .param("wanted", wanted.name())
                        .param("now", DatabaseTime.of(now))
                        .param("order", order)
                        .param("station", station.value())
                        .param(
                                "before",
                                wanted.before().stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Ends an order that is not on the plate yet and takes its portion off the menu, both or neither. */
    boolean callOff(StationId station, long order, String reason, Instant now) {
        return database.sql("""
                        UPDATE meal_menu m JOIN meal_order o
                            ON m.station_id = o.station_id AND m.business_day = o.business_day
                        SET o.state = 'CANCELLED', o.cancelled_at = ?, o.cancelled_reason = ?, m.sold = m.sold - 1,
                            m.portions = GREATEST(m.portions - 1, 1)
                        WHERE o.id = ? AND o.station_id = ? AND o.state IN ('ORDERED', 'PREPARING')
                        """)
                        .param(DatabaseTime.of(now))
                        .param(reason)
                        .param(order)
                        .param(station.value())
                        .update()
                > 0;
    }

    /** Writes the payment, once, for an order that counts. */
    boolean pay(StationId station, long order, int fen, PaymentMethod method, @Nullable Long to, Instant now) {
        return database.sql("""
                        UPDATE meal_order SET paid_fen = ?, paid_method = ?, paid_to = ?, paid_at = ?
                        WHERE id = ? AND station_id = ? AND paid_at IS NULL AND state NOT IN ('CANCELLED', 'NOT_COLLECTED')
                        """)
                        .param(fen)
                        .param(method.name())
                        .param(to)
                        .param(DatabaseTime.of(now))
                        .param(order)
                        .param(station.value())
                        .update()
                == 1;
    }

    /** Marks everything that was not handed over, and says how much that was. */
    int markNotCollected(StationId station, LocalDate day, Instant now) {
        return database.sql("""
                        UPDATE meal_order SET state = 'NOT_COLLECTED', not_collected_at = :now
                        WHERE station_id = :station AND business_day = :day AND state IN (:before)
                        """)
                .param("now", DatabaseTime.of(now))
                .param("station", station.value())
                .param("day", day)
                .param(
                        "before",
                        MealOrderState.NOT_COLLECTED.before().stream()
                                .map(Enum::name)
                                .toList())
                .update();
    }

    MealDayTotals totals(StationId station, LocalDate day) {
        return database.sql("""
                        SELECT COUNT(*) AS ordered,
                               COALESCE(SUM(state = 'HANDED_OVER'), 0) AS handed_over,
                               COALESCE(SUM(state = 'NOT_COLLECTED'), 0) AS not_collected,
                               COALESCE(SUM(state = 'HANDED_OVER' AND paid_at IS NULL), 0) AS unpaid,
                               COALESCE(SUM(IF(paid_method = 'CASH', paid_fen, 0)), 0) AS cash,
                               COALESCE(SUM(IF(paid_method = 'SCAN', paid_fen, 0)), 0) AS scan
                        FROM meal_order
                        WHERE station_id = ? AND business_day = ? AND state <> 'CANCELLED' AND pickup_number IS NOT NULL
                        """)
                .param(station.value())
                .param(day)
                .query((row, index) -> new MealDayTotals(
                        row.getInt("ordered"),
                        row.getInt("handed_over"),
                        row.getInt("not_collected"),
                        row.getInt("unpaid"),
                        row.getLong("cash"),
                        row.getLong("scan")))
                .single();
    }

    /** How the meals of a day stand at those of the stations that have a menu; one statement. */
    List<MealsNow> now(List<StationId> stations, LocalDate day) {
        if (stations.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT m.station_id, GREATEST(m.portions - m.sold, 0) AS portions_left, COUNT(o.id) AS ordered,
                               COALESCE(SUM(o.state = 'READY'), 0) AS ready,
                               COALESCE(SUM(o.state = 'HANDED_OVER' AND o.paid_at IS NULL), 0) AS unpaid
                        FROM meal_menu m
                        LEFT JOIN meal_order o ON o.station_id = m.station_id AND o.business_day = m.business_day
                                              AND o.state <> 'CANCELLED' AND o.pickup_number IS NOT NULL
                        WHERE m.business_day = :day AND m.station_id IN (:stations)
                        GROUP BY m.station_id, m.portions, m.sold
                        """)
                .param("day", day)
                .param("stations", stations.stream().map(StationId::value).toList())
                .query((row, index) -> new MealsNow(
                        new StationId(row.getLong("station_id")),
                        row.getInt("ordered"),
                        row.getInt("portions_left"),
                        row.getInt("ready"),
                        row.getInt("unpaid")))
                .list();
    }

    List<Integer> numbers(StationId station, LocalDate day, MealOrderState state, String order) {
        return database.sql(
                        "SELECT pickup_number FROM meal_order WHERE station_id = ? AND business_day = ? AND state = ?"
                                + " AND pickup_number IS NOT NULL ORDER BY " + order)
                .param(station.value())
                .param(day)
                .param(state.name())
                .query(Integer.class)
                .list();
    }

    private static KitchenOrder order(ResultSet row) throws SQLException {
        var method = row.getString("paid_method");
        return new KitchenOrder(
                row.getLong("id"),
                row.getInt("pickup_number"),
                Staple.valueOf(row.getString("staple")),
                MealChannel.valueOf(row.getString("channel")),
                MealOrderState.valueOf(row.getString("state")),
                DatabaseTime.instant(row, "ordered_at"),
                DatabaseTime.instant(row, "since"),
                row.getObject("paid_fen", Integer.class),
                method == null ? null : PaymentMethod.valueOf(method));
    }
}
