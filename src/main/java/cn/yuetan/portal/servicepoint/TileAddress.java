package cn.yuetan.portal.servicepoint;

import java.net.URI;
import java.util.Optional;

/**
 * Where the map's tiles come from.
 *
 * @param template an address with {z}, {x} and {y}; empty where there are none
 */
public record TileAddress(String template) {

    private static final String HOST = "[a-z0-9.-]+(:\\d{1,5})?";

    /** @throws IllegalArgumentException if it is no https address of tiles; the portal then does not start */
    public TileAddress {
        template = template.strip();
        if (!template.isEmpty()) {
            check(template);
        }
    }

    /** The origin that the page's policy has to let in. */
    public Optional<String> origin() {
        return template.isEmpty()
                ? Optional.empty()
                : Optional.of("https://" + address(template).getRawAuthority());
    }

    private static void check(String template) {
        var complete = template.contains("{z}") && template.contains("{x}") && template.contains("{y}");
        var address = address(template);
        var authority = address.getRawAuthority();
        if (!complete
                || !"https".equals(address.getScheme())
                || authority == null
                || !authority.matches(HOST)
                || address.getRawFragment() != null) {
            throw refused();
        }
    }

    private static URI address(String template) {
        try {
            return URI.create(template.replaceAll("\\{[xyz]\\}", "0"));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "portal.servicepoint.tiles must be an https address with {z}, {x} and {y} and a plain host name");
    }
}
