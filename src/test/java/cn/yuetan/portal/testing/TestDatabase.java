package cn.yuetan.portal.testing;

import cn.yuetan.portal.demo.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real MariaDB for the whole test run, empty at its start.
 *
 * <p>{@code -Dportal.test.database=} chooses: {@code embedded} (11.4, the default), {@code snapshot} (11.4 with
 * innodb_snapshot_isolation on) or {@code debian} (Debian's 10.11).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The connection data of a running test database. */
    public record Running(String url, String user, String password) {}

    private static final Object LOCK = new Object();
    private static volatile Running running;

    /** Starts the chosen database at the first call. */
    public static Running running() {
        synchronized (LOCK) {
            if (running == null) {
                running = start(System.getProperty("portal.test.database", "embedded"));
            }
            return running;
        }
    }

    private static Running start(String kind) {
        var folder = Path.of("target", "test-database", kind);
        return switch (kind) {
            case "embedded" -> embedded(folder, List.of("--innodb-flush-log-at-trx-commit=2"));
            case "snapshot" ->
                embedded(folder, List.of("--innodb-snapshot-isolation=ON", "--innodb-flush-log-at-trx-commit=2"));
            case "debian" -> DebianDatabase.start(folder);
            default -> throw new IllegalArgumentException("Unknown portal.test.database: " + kind);
        };
    }

    private static Running embedded(Path folder, List<String> arguments) {
        var database = EmbeddedDatabase.start(folder, arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        emptied(database.url(), database.user(), database.password());
        return new Running(database.url(), database.user(), database.password());
    }

    static void emptied(String url, String user, String password) {
        try (var connection = java.sql.DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE yuetan");
            statement.execute("CREATE DATABASE yuetan CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The test database cannot be emptied", e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = running();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
    }
}
