package cn.yuetan.portal.meal;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes menus for tests and reads what is in the tables, past the services. */
@Component
public class TestMeals {

    private final JdbcClient database;
    private final TestPeople people;
    private final Clock clock;

    TestMeals(JdbcClient database, TestPeople people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** A station of its own with today's menu. */
    public StationId stationWithMenu(int portions) {
        var station = new StationId(people.station());
        menu(station, BusinessDay.today(clock), portions);
        return station;
    }

    public void menu(StationId station, LocalDate day, int portions) {
        database.sql("""
                        INSERT INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, price_fen, portions,
                                               serving_from, last_call)
                        VALUES (?, ?, '红烧肉', '炒青菜', '番茄蛋花汤', 1000, ?, '10:30:00', '15:30:00')
                        """).param(station.value()).param(day).param(portions).update();
    }

    public PlaceMealOrder order(StationId station) {
        return new PlaceMealOrder(station, BusinessDay.today(clock), Staple.RICE, RequestKey.fresh());
    }

    /** From here on this courier is in hand at this station's tablet. */
    void inHand(long courier, StationId station) {
        people.act(courier, Set.of(station.value()), Roles.KIOSK, Roles.IN_HAND);
    }

    public int sold(StationId station) {
        return sold(station, BusinessDay.today(clock));
    }

    public int sold(StationId station, LocalDate day) {
        return database.sql("SELECT sold FROM meal_menu WHERE station_id = ? AND business_day = ?")
                .param(station.value())
                .param(day)
                .query(Integer.class)
                .single();
    }

    /** The pick-up numbers of the orders that count. */
    List<Integer> numbers(StationId station, LocalDate day) {
        return database.sql("""
                        SELECT pickup_number FROM meal_order
                        WHERE station_id = ? AND business_day = ? AND state <> 'CANCELLED' ORDER BY pickup_number
                        """)
                .param(station.value())
                .param(day)
                .query(Integer.class)
                .list();
    }

    public int ordersOf(long courier) {
        return database.sql("SELECT COUNT(*) FROM meal_order WHERE courier_id = ? AND state <> 'CANCELLED'")
                .param(courier)
                .query(Integer.class)
                .single();
    }
}
