package cn.yuetan.portal.meal;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The courier's side of {@code meal_order}; every statement on an existing order names its owner. */
@Repository
class MealOrderTable {

    private static final String DETAILS = """
            SELECT o.id, o.station_id, o.business_day, o.pickup_number, o.staple, o.state, o.ordered_at, o.paid_fen,
                   o.cancelled_reason, m.meat_dish, m.vegetable_dish, m.soup, m.halal, m.no_chilli, m.price_fen, m.last_call
            FROM meal_order o
            JOIN meal_menu m ON m.station_id = o.station_id AND m.business_day = o.business_day
            """;

    private final JdbcClient database;
    private final MealSettings settings;

    MealOrderTable(JdbcClient database, MealSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Writes the order without a number; fails on a key that is known or a second meal of the day. */
    long insert(PlaceMealOrder order, CourierId courier, MealChannel channel, Instant now) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO meal_order (request_key, courier_id, station_id, business_day, staple, channel, ordered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(order.key().value().toString())
                .param(courier.value())
                .param(order.station().value())
                .param(order.day())
                .param(order.staple().name())
                .param(channel.name())
                .param(DatabaseTime.of(now))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /**
     * Takes a portion and the next number for an order, in one statement: the menu's row is locked only from here to the
     * commit. Which of the two rows MariaDB changes first is not promised, so the order's number is written such that it
     * comes out the same either way.
     *
     * @return the pick-up number, or nothing where the menu gives no portion at this time
     */
    OptionalInt takePortion(long order, StationId station, LocalDate day, LocalTime time) {
        var keys = new GeneratedKeyHolder();
        var changed = database.sql("""
                        UPDATE meal_menu m JOIN meal_order o ON o.id = ?
                        SET m.sold = m.sold + 1,
                            m.newest_number = LAST_INSERT_ID(m.newest_number + 1),
                            m.newest_order = o.id,
                            o.pickup_number = IF(m.newest_order = o.id, m.newest_number, m.newest_number + 1)
                        WHERE m.station_id = ? AND m.business_day = ? AND m.closed_at IS NULL
                          AND m.sold < m.portions AND m.serving_from <= ? AND m.last_call > ?
                        """)
                .param(order)
                .param(station.value())
                .param(day)
                .param(time)
                .param(time)
                .update(keys, "number");
        return changed == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Objects.requireNonNull(keys.getKey()).intValue());
    }

    /** The order that is the courier's one meal of the day. */
    Optional<MealTicket> counted(CourierId courier, LocalDate day) {
        return database.sql("""
                        SELECT id, station_id, business_day, pickup_number, staple, state, ordered_at
                        FROM meal_order WHERE courier_id = ? AND counted_day = ?
                        """)
                .param(courier.value())
                .param(day)
                .query((row, index) -> ticket(row))
                .optional();
    }

    Optional<MealTicket> withKey(PlaceMealOrder order, CourierId courier) {
        return database.sql("""
                        SELECT id, station_id, business_day, pickup_number, staple, state, ordered_at
                        FROM meal_order WHERE request_key = ? AND courier_id = ?
                        """)
                .param(order.key().value().toString())
                .param(courier.value())
                .query((row, index) -> ticket(row))
                .optional();
    }

    /** Takes the order back and gives its portion back, both or neither. */
    boolean cancel(long order, CourierId courier, LocalDateTime orderedAfter, Instant now) {
        return database.sql("""
                        UPDATE meal_menu m JOIN meal_order o
                            ON m.station_id = o.station_id AND m.business_day = o.business_day
                        SET o.state = 'CANCELLED', o.cancelled_at = ?, m.sold = m.sold - 1
                        WHERE o.id = ? AND o.courier_id = ? AND o.state = 'ORDERED' AND o.ordered_at > ?
                        """)
                        .param(DatabaseTime.of(now))
                        .param(order)
                        .param(courier.value())
                        .param(orderedAfter)
                        .update()
                > 0;
    }

    Optional<MealOrderDetails> one(long order, CourierId courier) {
        return database.sql(DETAILS + "WHERE o.id = ? AND o.courier_id = ?")
                .param(order)
                .param(courier.value())
                .query((row, index) -> details(row))
                .optional();
    }

    /** The courier's newest order of a day, counted ones before taken back ones. */
    Optional<MealOrderDetails> ofDay(CourierId courier, LocalDate day) {
        return database.sql(DETAILS
                        + "WHERE o.courier_id = ? AND o.business_day = ? AND o.pickup_number IS NOT NULL"
                        + " ORDER BY o.counted_day IS NULL, o.id DESC LIMIT 1")
                .param(courier.value())
                .param(day)
                .query((row, index) -> details(row))
                .optional();
    }

    List<MealOrderDetails> history(CourierId courier, int offset, int limit) {
        return database.sql(DETAILS + "WHERE o.courier_id = ? ORDER BY o.business_day DESC, o.id DESC LIMIT ? OFFSET ?")
                .param(courier.value())
                .param(limit)
                .param(offset)
                .query((row, index) -> details(row))
                .list();
    }

    int count(CourierId courier) {
        return database.sql("SELECT COUNT(*) FROM meal_order WHERE courier_id = ?")
                .param(courier.value())
                .query(Integer.class)
                .single();
    }

    private static MealTicket ticket(ResultSet row) throws SQLException {
        return new MealTicket(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                row.getObject("business_day", LocalDate.class),
                row.getInt("pickup_number"),
                Staple.valueOf(row.getString("staple")),
                MealOrderState.valueOf(row.getString("state")),
                DatabaseTime.instant(row, "ordered_at"));
    }

    private MealOrderDetails details(ResultSet row) throws SQLException {
        var ticket = ticket(row);
        return new MealOrderDetails(
                ticket,
                MealMenuTable.dishes(row),
                row.getInt("price_fen"),
                settings.pickUpBy(row.getObject("last_call", LocalTime.class)),
                row.getObject("paid_fen", Integer.class),
                ticket.orderedAt().plus(settings.cancelWithin()),
                row.getString("cancelled_reason"));
    }
}
