package cn.yuetan.portal.shared;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach the portal (PORTAL_PUBLIC_URL), for links that leave it; may be unknown. */
@Component
public class PublicAddress {

    private final String root;

    /** @throws IllegalArgumentException if it is more than a scheme and a host; the portal then does not start */
    public PublicAddress(@Value("${portal.public-url:}") String configured) {
        root = configured.isBlank() ? "" : checked(configured.strip());
    }

    /** The absolute address of a page such as {@code /tasks/12}; empty if there is no page or no public address. */
    public Optional<String> of(String page) {
        return root.isEmpty() || !page.startsWith("/") ? Optional.empty() : Optional.of(root + page);
    }

    /** Whether links can be made at all. */
    public boolean isKnown() {
        return !root.isEmpty();
    }

    private static String checked(String text) {
        var address = parsed(text);
        var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        var path = Optional.ofNullable(address.getRawPath()).orElse("");
        if (!web
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !(path.isEmpty() || path.equals("/"))) {
            throw refused();
        }
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "PORTAL_PUBLIC_URL must be a scheme and a host, such as https://yuetan.example.cn");
    }
}
