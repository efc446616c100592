package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/**
 * Pages whose address is a secret in itself: no other page learns it as a referrer, and the server in front keeps it out of
 * its log (the same prefix stands in {@code deploy/nginx/yuetan.conf}).
 */
@NamedInterface("contract")
public final class PrivatePages {

    /** Everything below it carries a token. */
    public static final String PREFIX = "/public/confirm/";

    private PrivatePages() {}

    /** Whether this path is one. */
    public static boolean holds(String path) {
        return path.startsWith(PREFIX);
    }
}
