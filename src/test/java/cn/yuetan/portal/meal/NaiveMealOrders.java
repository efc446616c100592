package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.station.StationId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders the way it is written at first: read, decide, write, in tables without the constraints. Here to prove that the
 * checks of {@link StampedeTests} and {@link DoubleTapTests} would see it.
 */
@Component
class NaiveMealOrders {

    private final JdbcClient database;
    private final Clock clock;

    NaiveMealOrders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void makeTables() {
        database.sql("CREATE TABLE IF NOT EXISTS naive_menu (station_id BIGINT PRIMARY KEY, portions INT, sold INT)")
                .update();
        database.sql("CREATE TABLE IF NOT EXISTS naive_order (id BIGINT AUTO_INCREMENT PRIMARY KEY, courier_id BIGINT,"
                        + " station_id BIGINT, business_day DATE, pickup_number INT)")
                .update();
    }

    void menu(StationId station, int portions) {
        database.sql("INSERT INTO naive_menu VALUES (?, ?, 0)")
                .param(station.value())
                .param(portions)
                .update();
    }

    @Transactional
    public int place(long courier, StationId station) {
        var day = BusinessDay.today(clock);
        var already = database.sql("SELECT COUNT(*) FROM naive_order WHERE courier_id = ? AND business_day = ?")
                .param(courier)
                .param(day)
                .query(Integer.class)
                .single();
        var menu = database.sql("SELECT portions, sold FROM naive_menu WHERE station_id = ?")
                .param(station.value())
                .query((row, index) -> new int[] {row.getInt("portions"), row.getInt("sold")})
                .single();
        if (already > 0 || menu[1] >= menu[0]) {
            throw new IllegalStateException("No meal");
        }
        var number = menu[1] + 1;
        database.sql("UPDATE naive_menu SET sold = ? WHERE station_id = ?")
                .param(number)
                .param(station.value())
                .update();
        database.sql(
                        "INSERT INTO naive_order (courier_id, station_id, business_day, pickup_number) VALUES (?, ?, ?, ?)")
                .param(courier)
                .param(station.value())
                .param(day)
                .param(number)
                .update();
        return number;
    }

    java.util.List<Integer> numbers(StationId station, LocalDate day) {
        return database.sql("SELECT pickup_number FROM naive_order WHERE station_id = ? AND business_day = ?"
                        + " ORDER BY pickup_number")
                .param(station.value())
                .param(day)
                .query(Integer.class)
                .list();
    }

    int sold(StationId station) {
        return database.sql("SELECT sold FROM naive_menu WHERE station_id = ?")
                .param(station.value())
                .query(Integer.class)
                .single();
    }

    int ordersOf(long courier) {
        return database.sql("SELECT COUNT(*) FROM naive_order WHERE courier_id = ?")
                .param(courier)
                .query(Integer.class)
                .single();
    }
}
