package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.InsideNetwork;
import cn.yuetan.portal.shared.SettingRefused;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the bots listen. Each address is checked at the start, and again before each message: what a name stands for can
 * change. Between that look and the connection Java keeps the answer for some seconds, and whoever answered falsely would
 * have to show the certificate of the allowed host. No message of this class holds an address: it is a secret.
 */
final class BotWebhooks {

    private static final int HTTPS = 443;

    private final NoticeSettings.Bots settings;
    private final InsideNetwork.Resolver resolver;
    private final Map<String, URI> rooms = new HashMap<>();

    /** @throws SettingRefused if an address may not be called; the sentence names the room */
    BotWebhooks(NoticeSettings.Bots settings, InsideNetwork.Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
        settings.rooms().forEach((room, address) -> {
            if (!address.isBlank()) {
                rooms.put(room, checked(room, address.strip()));
            }
        });
    }

    Map<String, URI> rooms() {
        return rooms;
    }

    /** Why this room's bot cannot be called at this moment, as a code; empty if it can. */
    Optional<String> obstacle(String room) {
        try {
            return isInside(Objects.requireNonNull(rooms.get(room))) ? Optional.of("bot-inside") : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("unreached");
        }
    }

    private URI checked(String room, String address) {
        URI url;
        try {
            url = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw refused(room, "is not a valid address");
        }
        var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw refused(room, "must not carry a user name or a fragment");
        }
        if (settings.loopback() && isThisMachine(host)) {
            return url;
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw refused(room, "must begin with https://");
        }
        if (url.getPort() != -1 && url.getPort() != HTTPS) {
            throw refused(room, "must not name a port");
        }
        if (!settings.hosts().contains(host)) {
            throw refused(room, "must lie at one of the allowed hosts (portal.notice.bots.hosts)");
        }
        try {
            if (isInside(url)) {
                throw refused(room, "points inside the network");
            }
        } catch (UnknownHostException nobodyKnowsNow) {
            // The name service may be away while the portal starts; before each message it is asked again.
            return url;
        }
        return url;
    }

    private boolean isInside(URI url) throws UnknownHostException {
        var host = url.getHost();
        return !(settings.loopback() && isThisMachine(host)) && InsideNetwork.contains(host, resolver);
    }

    private static boolean isThisMachine(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost");
    }

    private static SettingRefused refused(String room, String why) {
        return new SettingRefused("The webhook of the bot for the room " + room + " (PORTAL_BOT_"
                + room.toUpperCase(Locale.ROOT) + ") " + why + "; it is a secret and not shown here.");
    }
}
