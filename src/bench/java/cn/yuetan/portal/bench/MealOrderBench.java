package cn.yuetan.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.PortalApplication;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.PlaceMealOrder;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestPeople;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * P1 and P2: meal orders through the real service (security, validation, transaction, retry; every commit on the disk)
 * against a bare JDBC loop with the same statements on connections of its own; and 256 waiters against 16 clients.
 *
 * <p>Every block plays on a day of its own, so couriers may eat again; a block whose content is not exactly right voids
 * the run. {@code mvn -Pbench verify} writes {@code target/bench/meal-orders.json} and {@code .md}.
 */
@SpringBootTest(classes = PortalApplication.class)
@ActiveProfiles("test")
@ContextConfiguration(initializers = BenchDatabase.class)
@Import(MealOrderBench.Time.class)
class MealOrderBench {

    private static final int CLIENTS = 16;
    private static final int WAITERS = 256;
    private static final int ORDERS = Integer.getInteger("bench.orders", 1024);
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 4);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 10);
    private static final LocalDate FIRST_DAY = LocalDate.of(2030, 1, 1);

    private static final String COURIER = "SELECT status FROM courier WHERE id = ? LOCK IN SHARE MODE";
    private static final String INSERT = """
            INSERT INTO meal_order (request_key, courier_id, station_id, business_day, staple, channel, ordered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TAKE = """
            UPDATE meal_menu m JOIN meal_order o ON o.id = ?
            SET m.sold = m.sold + 1,
                m.newest_number = LAST_INSERT_ID(m.newest_number + 1),
                m.newest_order = o.id,
                o.pickup_number = IF(m.newest_order = o.id, m.newest_number, m.newest_number + 1)
            WHERE m.station_id = ? AND m.business_day = ? AND m.closed_at IS NULL
              AND m.sold < m.portions AND m.serving_from <= ? AND m.last_call > ?
            """;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    @Autowired
    MealOrders orders;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    Environment environment;

    private final List<Long> couriers = new ArrayList<>();
    private final List<StationId> stations = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    @Test
    void measuresMealOrders() throws Exception {
        for (var i = 0; i < ORDERS; i++) {
            couriers.add(people.courier());
        }
        for (var i = 0; i < CLIENTS; i++) {
            stations.add(new StationId(people.station()));
            connections.add(connect());
        }
        var figures = new ArrayList<Pairs.Figure>();
        try (var few = Executors.newFixedThreadPool(CLIENTS);
                var many = Executors.newFixedThreadPool(WAITERS)) {
            var pairs = new Pairs(WARM_UP, PAIRS);
            figures.add(pairs.measure(
                    "P1",
                    "orders through the service ÷ bare JDBC, 16 clients, a menu each",
                    0.50,
                    0.75,
                    "service",
                    day -> throughService(few, CLIENTS, day, CLIENTS),
                    "bare JDBC",
                    day -> throughJdbc(few, day, CLIENTS)));
            figures.add(pairs.measure(
                    "P2",
                    "orders through the service ÷ bare JDBC, 16 clients, one hot menu",
                    0.60,
                    0.85,
                    "service",
                    day -> throughService(few, CLIENTS, day, 1),
                    "bare JDBC",
                    day -> throughJdbc(few, day, 1)));
            figures.add(pairs.measure(
                    "P2",
                    "256 waiters ÷ 16 clients through the service, one hot menu",
                    0.80,
                    0.95,
                    "256 waiters",
                    day -> throughService(many, WAITERS, day, 1),
                    "16 clients",
                    day -> throughService(few, CLIENTS, day, 1)));
        }
        for (var connection : connections) {
            connection.close();
        }
        write(figures);
    }

    private int throughService(ExecutorService threads, int clients, int serial, int menus) throws Exception {
        var day = openDay(serial, menus);
        return block(threads, clients, day, menus, client -> mine -> {
            var station = stations.get(client % menus);
            for (var courier : mine) {
                people.actAsCourier(courier);
                orders.place(new PlaceMealOrder(station, day, Staple.RICE, RequestKey.fresh()));
            }
            people.nobody();
        });
    }

    private int throughJdbc(ExecutorService threads, int serial, int menus) throws Exception {
        var day = openDay(serial, menus);
        return block(threads, CLIENTS, day, menus, client -> mine -> {
            var station = stations.get(client % menus);
            for (var courier : mine) {
                bare(connections.get(client), courier, station, day);
            }
        });
    }

    private void bare(Connection connection, long courier, StationId station, LocalDate day) throws SQLException {
        var now = LocalTime.of(11, 20);
        try (var check = connection.prepareStatement(COURIER)) {
            check.setLong(1, courier);
            try (var row = check.executeQuery()) {
                if (!row.next() || !"APPROVED".equals(row.getString(1))) {
                    throw new IllegalStateException("Not approved");
                }
            }
        }
        long order;
        try (var insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setLong(2, courier);
            insert.setLong(3, station.value());
            insert.setObject(4, day);
            insert.setString(5, "RICE");
            insert.setString(6, "PHONE");
            insert.setObject(7, LocalDateTime.of(day, now));
            insert.executeUpdate();
            order = key(insert);
        }
        try (var take = connection.prepareStatement(TAKE, Statement.RETURN_GENERATED_KEYS)) {
            take.setLong(1, order);
            take.setLong(2, station.value());
            take.setObject(3, day);
            take.setObject(4, now);
            take.setObject(5, now);
            if (take.executeUpdate() == 0 || key(take) < 1) {
                throw new IllegalStateException("No portion");
            }
        }
        connection.commit();
    }

    private static long key(Statement statement) throws SQLException {
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private interface Client {
        Work of(int client);
    }

    private interface Work {
        void over(List<Long> couriers) throws Exception;
    }

    private int block(ExecutorService threads, int clients, LocalDate day, int menus, Client client) throws Exception {
        var acts = new ArrayList<Callable<Void>>();
        var share = ORDERS / clients;
        for (var i = 0; i < clients; i++) {
            var mine = couriers.subList(i * share, (i + 1) * share);
            var work = client.of(i);
            acts.add(() -> {
                work.over(mine);
                return null;
            });
        }
        for (var result : threads.invokeAll(acts)) {
            result.get();
        }
        checkContent(day, menus, share * clients);
        return share * clients;
    }

    /** A new day with portions for everybody; the menus are written before the clock of the block matters. */
    private LocalDate openDay(int serial, int menus) {
        var day = FIRST_DAY.plusDays(serial);
        ((MovingClock) clock).startDay(day);
        for (var station : stations.subList(0, menus)) {
            database.sql("""
                            INSERT INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, price_fen,
                                                   portions, serving_from, last_call)
                            VALUES (?, ?, 'a', 'b', 'c', 1000, ?, '10:30:00', '15:30:00')
                            """).param(station.value()).param(day).param(ORDERS).update();
        }
        return day;
    }

    private void checkContent(LocalDate day, int menus, int expected) {
        var sold = new AtomicInteger();
        for (var station : stations.subList(0, menus)) {
            var numbers = database.sql("""
                            SELECT pickup_number FROM meal_order WHERE station_id = ? AND business_day = ?
                            ORDER BY pickup_number
                            """)
                    .param(station.value())
                    .param(day)
                    .query(Integer.class)
                    .list();
            assertThat(numbers)
                    .as("numbers of a menu; the run is void")
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            sold.addAndGet(numbers.size());
        }
        var counted = database.sql("SELECT SUM(sold) FROM meal_menu WHERE business_day = ?")
                .param(day)
                .query(Integer.class)
                .single();
        assertThat(sold.get()).as("orders of a block; the run is void").isEqualTo(expected);
        assertThat(counted).as("portions of a block; the run is void").isEqualTo(expected);
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", environment.getRequiredProperty("spring.datasource.username"));
        properties.setProperty("password", environment.getRequiredProperty("spring.datasource.password"));
        properties.setProperty("useServerPrepStmts", "true");
        properties.setProperty("prepStmtCacheSize", "300");
        properties.setProperty("timezone", "UTC");
        var connection =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), properties);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(List<Pairs.Figure> figures) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var table = figures.stream().map(Pairs.Figure::row).collect(Collectors.joining("\n", Pairs.TABLE_HEAD, "\n"));
        Files.writeString(folder.resolve("meal-orders.md"), table);
        Files.writeString(
                folder.resolve("meal-orders.json"),
                figures.stream().map(Pairs.Figure::json).collect(Collectors.joining(",\n", "[", "]\n")));
        System.out.println(table);
    }
}
