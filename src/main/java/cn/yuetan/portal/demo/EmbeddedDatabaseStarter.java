package cn.yuetan.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
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
        environment.getPropertySources().addLast(secrets(folder));
        if (environment.getProperty("PORTAL_DB_URL") != null) {
            return;
        }
        var database = EmbeddedDatabase.start(folder, List.of());
        SpringApplication.getShutdownHandlers().add(database::close);
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
                secrets.setProperty("portal.secrets.data-keys", "d1:" + random());
                secrets.setProperty("portal.secrets.lookup-key", random());
                secrets.setProperty("portal.secrets.code-key", random());
                try (var out = Files.newOutputStream(file)) {
                    secrets.store(out, "Made for this demo only");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var source = new java.util.HashMap<String, Object>();
        secrets.forEach((key, value) -> source.put(String.valueOf(key), value));
        return new MapPropertySource("demoSecrets", source);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
