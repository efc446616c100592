package cn.yuetan.portal.demo;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Keeps a production portal from starting half-configured: with missing or well-known secrets, with the demo's database,
 * or with the development SMS gateway. Runs before anything else is set up.
 */
final class ProductionGuard implements EnvironmentPostProcessor, Ordered {

    private static final Set<String> OPEN_PROFILES = Set.of("demo", "test");
    private static final int KEY_BYTES = 32;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        complaint(environment).ifPresent(sentence -> {
            throw new StartRefused(sentence);
        });
    }

    /** What is wrong, in one sentence; empty where the portal may start. */
    static Optional<String> complaint(Environment environment) {
        var active = environment.getActiveProfiles().length == 0
                ? environment.getDefaultProfiles()
                : environment.getActiveProfiles();
        var profiles = List.of(active);
        var open = profiles.stream().filter(OPEN_PROFILES::contains).findFirst();
        if (open.isPresent()) {
            return profiles.contains("prod")
                    ? Optional.of("The profiles prod and " + open.get()
                            + " exclude each other: choose one with SPRING_PROFILES_ACTIVE.")
                    : Optional.empty();
        }
        return database(environment)
                .or(() -> keys(environment))
                .or(() -> OutgoingGuard.complaint(environment))
                .or(() -> publicAddress(environment));
    }

    private static Optional<String> database(Environment environment) {
        if (!text(environment, "spring.datasource.url").startsWith("jdbc:mariadb:")) {
            return Optional.of(
                    "PORTAL_DB_URL must name the production database, such as jdbc:mariadb://127.0.0.1/yuetan;"
                            + " the embedded one is for the demo only.");
        }
        if (text(environment, "spring.datasource.username").isEmpty()
                || text(environment, "spring.datasource.password").isEmpty()) {
            return Optional.of("PORTAL_DB_USER and PORTAL_DB_PASSWORD must be set.");
        }
        return Optional.empty();
    }

    private static Optional<String> keys(Environment environment) {
        for (var pair : text(environment, "portal.secrets.data-keys").split(",", -1)) {
            if (!isGoodKey(pair.substring(pair.indexOf(':') + 1))) {
                return bad("PORTAL_DATA_KEYS", "id:key pairs, each key the");
            }
        }
        if (!isGoodKey(text(environment, "portal.secrets.lookup-key"))) {
            return bad("PORTAL_LOOKUP_KEY", "the");
        }
        return isGoodKey(text(environment, "portal.secrets.code-key"))
                ? Optional.empty()
                : bad("PORTAL_CODE_KEY", "the");
    }

    /** Links that leave the portal lead here; without an address messages carry none. */
    private static Optional<String> publicAddress(Environment environment) {
        var url = text(environment, "portal.public-url");
        return url.isEmpty() || url.startsWith("https://")
                ? Optional.empty()
                : Optional.of("PORTAL_PUBLIC_URL must begin with https://, as people type it.");
    }

    private static Optional<String> bad(String name, String what) {
        return Optional.of(name + " must be set to " + what
                + " base64 form of 32 random bytes (openssl rand -base64 32); it is missing, too short or well known.");
    }

    /** 32 bytes that look random: readable text and repetitions are examples copied from somewhere. */
    private static boolean isGoodKey(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            var different = new java.util.HashSet<Byte>();
            var readable = true;
            for (var each : bytes) {
                different.add(each);
                readable &= each >= ' ' && each <= '~';
            }
            return bytes.length == KEY_BYTES && different.size() >= KEY_BYTES / 2 && !readable;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty(key)).orElse("").strip();
    }
}
