package cn.yuetan.portal.demo;

import cn.yuetan.portal.shared.InsideNetwork;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The part of the production rules about what the portal calls: SMS provider, mail server, bots. No sentence holds an address. */
final class OutgoingGuard {

    private static final int SECRET_CHARACTERS = 16;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private OutgoingGuard() {}

    /** What is wrong, in one sentence; empty where all is well. */
    static Optional<String> complaint(Environment environment) {
        return sms(environment).or(() -> mail(environment)).or(() -> bots(environment));
    }

    private static Optional<String> sms(Environment environment) {
        URI url;
        try {
            url = URI.create(text(environment, "portal.notice.sms.url"));
        } catch (IllegalArgumentException e) {
            return Optional.of("PORTAL_SMS_URL is not a valid address.");
        }
        var inside = Boolean.parseBoolean(text(environment, "portal.notice.sms.inside"));
        var encrypted = "https".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !encrypted && !(inside && "http".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("PORTAL_SMS_URL must name the SMS provider with https;"
                    + " the development gateway, which shows codes to staff, is for the demo only.");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("PORTAL_SMS_URL must not carry a user name or a password.");
        }
        if (!inside && isInside(url.getHost())) {
            return Optional.of("PORTAL_SMS_URL points inside the network; if the bridge to the provider really runs"
                    + " there, say so with PORTAL_SMS_INSIDE=true.");
        }
        return text(environment, "portal.notice.sms.secret").length() < SECRET_CHARACTERS
                ? Optional.of("PORTAL_SMS_SECRET must be set, with at least " + SECRET_CHARACTERS + " characters.")
                : Optional.empty();
    }

    private static Optional<String> mail(Environment environment) {
        var host = text(environment, "portal.notice.email.host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (text(environment, "portal.notice.email.from").isEmpty()) {
            return Optional.of("PORTAL_SMTP_FROM must be the e-mail address from which the portal writes.");
        }
        return "NONE".equalsIgnoreCase(text(environment, "portal.notice.email.tls")) && !THIS_MACHINE.contains(host)
                ? Optional.of("PORTAL_SMTP_TLS=NONE is for a mail server on this machine only;"
                        + " choose STARTTLS or IMPLICIT.")
                : Optional.empty();
    }

    private static Optional<String> bots(Environment environment) {
        return Boolean.parseBoolean(text(environment, "portal.notice.bots.loopback"))
                ? Optional.of("portal.notice.bots.loopback lets bots lie on this machine; that is for tries only.")
                : Optional.empty();
    }

    /** A name that nobody knows at this moment may be known later: the name service can be away at the start. */
    private static boolean isInside(String host) {
        try {
            return InsideNetwork.contains(host, InetAddress::getAllByName);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String text(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty(key)).orElse("").strip();
    }
}
