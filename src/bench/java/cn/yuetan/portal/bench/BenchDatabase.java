package cn.yuetan.portal.bench;

import cn.yuetan.portal.demo.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** A MariaDB 11.4 of its own for measuring: empty at its start, every commit on the disk. */
final class BenchDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "bench-database");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("db").toFile());
        var database = EmbeddedDatabase.start(
                FOLDER,
                List.of("--innodb-flush-log-at-trx-commit=1", "--sync-binlog=1", "--innodb-buffer-pool-size=256M"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "spring.datasource.hikari.maximum-pool-size", "16")));
    }
}
