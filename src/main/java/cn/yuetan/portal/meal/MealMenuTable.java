package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.station.StationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on {@code meal_menu} that are not an order's. */
@Repository
class MealMenuTable {

    private static final String SELECT = """
            SELECT station_id, business_day, meat_dish, vegetable_dish, soup, halal, no_chilli, price_fen, portions, sold,
                   serving_from, last_call, closed_at IS NOT NULL AS closed, version
            FROM meal_menu
            """;

    private final JdbcClient database;

    MealMenuTable(JdbcClient database) {
        this.database = database;
    }

    Optional<MealMenuDetails> of(StationId station, LocalDate day) {
        return database.sql(SELECT + "WHERE station_id = ? AND business_day = ?")
                .param(station.value())
                .param(day)
                .query((row, index) -> menu(row))
                .optional();
    }

    List<MealMenuDetails> ofDay(LocalDate day) {
        return database.sql(SELECT + "WHERE business_day = ? ORDER BY station_id")
                .param(day)
                .query((row, index) -> menu(row))
                .list();
    }

    List<MealMenuDetails> between(StationId station, LocalDate first, LocalDate last) {
        return database.sql(SELECT + "WHERE station_id = ? AND business_day BETWEEN ? AND ? ORDER BY business_day")
                .param(station.value())
                .param(first)
                .param(last)
                .query((row, index) -> menu(row))
                .list();
    }

    /** What all stations mean to cook on these days, the first one first. */
    List<MealMenuDetails> upTo(LocalDate first, LocalDate last) {
        return database.sql(SELECT
                        + "WHERE business_day BETWEEN ? AND ? AND closed_at IS NULL ORDER BY business_day, station_id")
                .param(first)
                .param(last)
                .query((row, index) -> menu(row))
                .list();
    }

    /** The next day after this one with a menu. */
    Optional<MealMenuDetails> after(StationId station, LocalDate day) {
        return database.sql(
                        SELECT
                                + "WHERE station_id = ? AND business_day > ? AND closed_at IS NULL ORDER BY business_day LIMIT 1")
                .param(station.value())
                .param(day)
                .query((row, index) -> menu(row))
                .optional();
    }

    /** The last menu written for this station, whose price and hours a new one starts with. */
    Optional<MealMenuDetails> newest(StationId station) {
        return database.sql(SELECT + "WHERE station_id = ? ORDER BY business_day DESC LIMIT 1")
                .param(station.value())
                .query((row, index) -> menu(row))
                .optional();
    }

    void insert(MenuDraft menu) {
        database.sql("""
                        INSERT INTO meal_menu (meat_dish, vegetable_dish, soup, halal, no_chilli, price_fen, portions,
                                               serving_from, last_call, station_id, business_day)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(values(menu))
                .param(menu.station().value())
                .param(menu.day())
                .update();
    }

    /** Writes the menu over the version it was read in; a price somebody ordered at stays. */
    boolean update(MenuDraft menu) {
        return database.sql("""
                        UPDATE meal_menu
                        SET meat_dish = ?, vegetable_dish = ?, soup = ?, halal = ?, no_chilli = ?, price_fen = ?,
                            portions = ?, serving_from = ?, last_call = ?, version = version + 1
                        WHERE station_id = ? AND business_day = ? AND version = ? AND closed_at IS NULL
                          AND sold <= ? AND (newest_number = 0 OR price_fen = ?)
                        """)
                        .params(values(menu))
                        .param(menu.station().value())
                        .param(menu.day())
                        .param(menu.version())
                        .param(menu.portions())
                        .param(menu.priceFen())
                        .update()
                == 1;
    }

    /** Changes the portions only where they still are what the keeper saw and cover what is sold. */
    boolean changePortions(StationId station, LocalDate day, int from, int to) {
        return database.sql("""
                        UPDATE meal_menu SET portions = ?
                        WHERE station_id = ? AND business_day = ? AND portions = ? AND sold <= ? AND closed_at IS NULL
                        """)
                        .param(to)
                        .param(station.value())
                        .param(day)
                        .param(from)
                        .param(to)
                        .update()
                == 1;
    }

    /** Closes the day; no order is taken from here on. */
    void close(StationId station, LocalDate day, Instant now) {
        database.sql("""
                        UPDATE meal_menu SET closed_at = COALESCE(closed_at, ?) WHERE station_id = ? AND business_day = ?
                        """)
                .param(DatabaseTime.of(now))
                .param(station.value())
                .param(day)
                .update();
    }

    static MealDishes dishes(ResultSet row) throws SQLException {
        return new MealDishes(
                row.getString("meat_dish"),
                row.getString("vegetable_dish"),
                row.getString("soup"),
                row.getBoolean("halal"),
                row.getBoolean("no_chilli"));
    }

    private static List<Object> values(MenuDraft menu) {
        var dishes = menu.dishes();
        return List.of(
                dishes.meat(),
                dishes.vegetable(),
                dishes.soup(),
                dishes.halal(),
                dishes.noChilli(),
                menu.priceFen(),
                menu.portions(),
                menu.servingFrom(),
                menu.lastCall());
    }

    private static MealMenuDetails menu(ResultSet row) throws SQLException {
        return new MealMenuDetails(
                new StationId(row.getLong("station_id")),
                row.getObject("business_day", LocalDate.class),
                dishes(row),
                row.getInt("price_fen"),
                row.getInt("portions"),
                row.getInt("sold"),
                row.getObject("serving_from", LocalTime.class),
                row.getObject("last_call", LocalTime.class),
                row.getBoolean("closed"),
                row.getInt("version"));
    }
}
