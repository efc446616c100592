package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.DemoData;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sample menus of two weeks and some orders of today. All dishes are invented; the keeper's page says so. The first twenty
 * couriers stay without a meal, so that whoever tries the demo can order one.
 */
@Component
@Profile("demo")
@Order(50)
class MealDemoData implements DemoData {

    private record Plate(String meat, String vegetable, String soup, boolean halal, boolean noChilli) {}

    private static final List<Plate> PLATES = List.of(
            new Plate("红烧肉", "炒青菜", "番茄蛋花汤", false, true),
            new Plate("宫保鸡丁", "蒜蓉油麦菜", "紫菜虾皮汤", false, false),
            new Plate("孜然羊肉", "醋溜白菜", "冬瓜汤", true, false),
            new Plate("土豆炖牛肉", "清炒西葫芦", "酸辣汤", true, true),
            new Plate("鱼香肉丝", "蚝油生菜", "玉米排骨汤", false, false),
            new Plate("可乐鸡翅", "手撕包菜", "白菜豆腐汤", false, true),
            new Plate("清蒸鱼块", "西红柿炒蛋", "小米粥", true, true));

    private static final int DAYS = 14;
    private static final int TRIERS = 20;
    private static final int SOUTH_ORDERS = 14;
    private static final int NORTH_ORDERS = 9;

    private final JdbcClient database;
    private final Clock clock;

    MealDemoData(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void loadOnce() {
        // Everything here belongs to a day.
    }

    @Override
    public void loadForDay(LocalDate today) {
        var first = today.with(DayOfWeek.MONDAY);
        for (var day = first; day.isBefore(today.plusDays(DAYS)); day = day.plusDays(1)) {
            var plate = day.getDayOfWeek().getValue() - 1;
            menu("south", day, PLATES.get(plate), 60);
            menu("north", day, PLATES.get((plate + 3) % PLATES.size()), 40);
        }
        var couriers = database.sql("SELECT id FROM courier WHERE status = 'APPROVED' ORDER BY id LIMIT 60 OFFSET ?")
                .param(TRIERS)
                .query(Long.class)
                .list();
        orders("south", today, couriers.stream().limit(SOUTH_ORDERS).toList());
        orders(
                "north",
                today,
                couriers.stream().skip(SOUTH_ORDERS).limit(NORTH_ORDERS).toList());
    }

    private void menu(String station, LocalDate day, Plate plate, int portions) {
        database.sql("""
                        INSERT IGNORE INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, halal, no_chilli,
                                                      price_fen, portions, serving_from, last_call)
                        SELECT id, ?, ?, ?, ?, ?, ?, 1000, ?, '10:30:00', '15:30:00' FROM station WHERE code = ?
                        """)
                .param(day)
                .param(plate.meat())
                .param(plate.vegetable())
                .param(plate.soup())
                .param(plate.halal())
                .param(plate.noChilli())
                .param(portions)
                .param(station)
                .update();
    }

    /** Orders from the last half hour, the older the further; only where the day has none yet. */
    private void orders(String station, LocalDate day, List<Long> couriers) {
        var present = database.sql("SELECT newest_number FROM meal_menu m JOIN station s ON s.id = m.station_id"
                        + " WHERE s.code = ? AND m.business_day = ?")
                .param(station)
                .param(day)
                .query(Integer.class)
                .optional()
                .orElse(1);
        if (present > 0) {
            return;
        }
        var now = clock.instant();
        var opened = BusinessDay.at(day, LocalTime.of(10, 30));
        for (var index = 0; index < couriers.size(); index++) {
            var age = 2L * (couriers.size() - index) + 6;
            var ordered = later(now.minus(age, ChronoUnit.MINUTES), opened);
            order(station, day, couriers.get(index), index + 1, couriers.size(), ordered);
        }
        database.sql("""
                        UPDATE meal_menu m JOIN station s ON s.id = m.station_id
                        SET m.sold = ?, m.newest_number = ? WHERE s.code = ? AND m.business_day = ?
                        """)
                .param(couriers.size())
                .param(couriers.size())
                .param(station)
                .param(day)
                .update();
    }

    private void order(String station, LocalDate day, long courier, int number, int all, Instant ordered) {
        var state = state(number, all);
        var paid = state == MealOrderState.HANDED_OVER || number % 3 == 0;
        database.sql("""
                        INSERT INTO meal_order (request_key, courier_id, station_id, business_day, staple, channel, state,
                                                pickup_number, ordered_at, preparing_at, ready_at, handed_over_at,
                                                paid_fen, paid_method, paid_at)
                        SELECT :key, :courier, id, :day, :staple, :channel, :state, :number, :ordered, :preparing, :ready,
                               :handedOver, :fen, :method, :paidAt
                        FROM station WHERE code = :station
                        """)
                .param("key", UUID.randomUUID().toString())
                .param("courier", courier)
                .param("day", day)
                .param("staple", number % 3 == 1 ? "BUN" : "RICE")
                .param("channel", number % 2 == 0 ? "PHONE" : "KIOSK")
                .param("state", state.name())
                .param("number", number)
                .param("ordered", DatabaseTime.of(ordered))
                .param("preparing", after(ordered, 1, state != MealOrderState.ORDERED))
                .param("ready", after(ordered, 4, state == MealOrderState.READY || state == MealOrderState.HANDED_OVER))
                .param("handedOver", after(ordered, 6, state == MealOrderState.HANDED_OVER))
                .param("fen", paid ? 1000 : null)
                .param("method", paid ? (number % 2 == 0 ? "SCAN" : "CASH") : null)
                .param("paidAt", after(ordered, 6, paid))
                .param("station", station)
                .update();
    }

    private static MealOrderState state(int number, int all) {
        var fromTheEnd = all - number;
        if (fromTheEnd < 2) {
            return MealOrderState.ORDERED;
        }
        if (fromTheEnd < 5) {
            return MealOrderState.PREPARING;
        }
        return fromTheEnd < 8 ? MealOrderState.READY : MealOrderState.HANDED_OVER;
    }

    private static @Nullable LocalDateTime after(Instant ordered, int minutes, boolean happened) {
        return happened ? DatabaseTime.of(ordered.plus(minutes, ChronoUnit.MINUTES)) : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
