package cn.yuetan.portal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * In the profile {@code demo} starts the embedded database before anything asks for a connection and stops it after
 * everything let go; an external database named by PORTAL_DB_URL takes its place. Makes the demo's own secrets once.
 */
final class EmbeddedDatabaseStarter implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        var folder = Path.of(environment.getProperty("portal.demo.data", "data"));
        PortCheck.complaint(
                        environment.getProperty("server.address", "127.0.0.1"),
                        environment.getProperty("server.port", "8080"))
                .ifPresent(sentence -> {
                    throw new StartRefused(sentence);
                });
        if (environment.getProperty("PORTAL_DB_URL") != null) {
            environment.getPropertySources().addLast(secrets(folder));
            return;
        }
        var fresh = environment.getProperty("PORTAL_DEMO_FRESH", Boolean.class, false);
        var database = new EmbeddedDatabase(folder);
        // Spring runs this after every context, pool and web server is closed; registered first, it also catches Ctrl-C
        // while the database is still starting.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.open(List.of(), fresh);
        environment.getPropertySources().addLast(secrets(folder));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
    }

    private static MapPropertySource secrets(Path folder) {
        var file = folder.resolve("secrets.properties");
        var secrets = new Properties();
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    secrets.load(in);
                }
            } else {
                secrets.setProperty("PORTAL_DATA_KEYS", "d1:" + random());
                secrets.setProperty("PORTAL_LOOKUP_KEY", random());
                secrets.setProperty("PORTAL_CODE_KEY", random());
                var lines = new StringBuilder();
                secrets.forEach((key, value) ->
                        lines.append(key).append('=').append(value).append('\n'));
                DatabaseFiles.writePrivately(file, lines.toString());
            }
        } catch (IOException e) {
            throw new StartRefused(DatabaseTrouble.sentence(e, folder.toAbsolutePath()));
        }
        var source = new HashMap<String, Object>();
        secrets.forEach((key, value) -> source.put(String.valueOf(key), value));
        return new MapPropertySource("demoSecrets", source);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
