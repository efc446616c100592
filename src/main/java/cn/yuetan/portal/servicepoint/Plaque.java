package cn.yuetan.portal.servicepoint;

import java.util.List;

/**
 * What hangs at the door of an E站.
 *
 * @param code the E站's number, such as {@code E07}
 * @param url what its QR code opens
 */
record Plaque(String code, String name, String kind, String address, String url, List<Service> services) {

    /**
     * A service, as an icon with its name.
     *
     * @param icon its name in the sprite of line icons
     */
    record Service(String icon, String name) {}
}
