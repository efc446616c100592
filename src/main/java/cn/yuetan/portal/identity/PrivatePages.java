package cn.yuetan.portal.identity;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Pages whose address is a secret in itself: no other page learns it as a referrer, and the server in front keeps it out of
 * its log (the same beginnings stand in {@code deploy/nginx/yuetan.conf}).
 */
@NamedInterface("contract")
public final class PrivatePages {

    /** Proves an e-mail address. */
    public static final String CONFIRM = "/public/confirm/";

    /** Invites somebody to keep an E站. */
    public static final String INVITATION = "/public/invitation/";

    /** Lets a host say that all is as usual. */
    public static final String RENEWAL = "/public/renew/";

    /** Everything below one of these carries a token. */
    public static final List<String> BEGINNINGS = List.of(CONFIRM, INVITATION, RENEWAL);

    private PrivatePages() {}

    /** Whether this path is one. */
    public static boolean holds(String path) {
        return BEGINNINGS.stream().anyMatch(path::startsWith);
    }
}
