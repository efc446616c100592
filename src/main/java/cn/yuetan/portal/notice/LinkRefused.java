package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/** A private link that does not open; one sentence for all reasons, so that nobody learns which tokens exist. */
@NamedInterface("contract")
public final class LinkRefused extends Refusal {

    private LinkRefused(String key) {
        super(key, key + ".next", new Object[0]);
    }

    /** Unknown, expired, used up, revoked or made for something else. */
    public static LinkRefused closed() {
        return new LinkRefused("notice.link.closed");
    }

    /** Tried too often from there. */
    public static LinkRefused tooOften() {
        return new LinkRefused("notice.link.tooOften");
    }
}
