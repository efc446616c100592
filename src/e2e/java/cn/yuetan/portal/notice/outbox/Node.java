package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.e2e.PortalUnderTest;
import cn.yuetan.portal.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The packaged portal under production rules, as a process of its own on the test's database: one node among several. */
final class Node {

    private static final Map<String, String> IMPATIENT = Map.of(
            "PORTAL_NOTICE_SMS_TIMEOUT", "400ms",
            "PORTAL_NOTICE_OUTBOX_FIRSTPAUSE", "100ms",
            "PORTAL_NOTICE_OUTBOX_LONGESTPAUSE", "400ms",
            "PORTAL_NOTICE_OUTBOX_TRIES", "1000");

    private final Path data;
    private final Map<String, String> environment;
    private PortalUnderTest portal;

    private Node(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        portal = start();
    }

    /** Starts a node that sends through this provider, with the keys of the test. */
    static Node start(String name, URI provider, Environment test) {
        var database = TestDatabase.running();
        var environment = new HashMap<>(IMPATIENT);
        environment.put("PORTAL_DB_URL", database.url());
        environment.put("PORTAL_DB_USER", database.user());
        environment.put("PORTAL_DB_PASSWORD", database.password());
        environment.put("PORTAL_DATA_KEYS", test.getRequiredProperty("portal.secrets.data-keys"));
        environment.put("PORTAL_LOOKUP_KEY", test.getRequiredProperty("portal.secrets.lookup-key"));
        environment.put("PORTAL_CODE_KEY", test.getRequiredProperty("portal.secrets.code-key"));
        environment.put("PORTAL_SMS_URL", provider.toString());
        environment.put("PORTAL_SMS_INSIDE", "true");
        environment.put("PORTAL_SMS_SECRET", "0123456789abcdef");
        return new Node(Path.of("target", "nodes", name), environment);
    }

    /** As {@code kill -9} does: nothing is finished, nothing is said. */
    void kill() {
        portal.kill();
    }

    /** Starts it again after it was killed. */
    void revive() {
        portal = start();
    }

    void close() {
        portal.close();
    }

    private PortalUnderTest start() {
        return PortalUnderTest.start("prod", data, environment);
    }
}
