package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.shared.Refusal;
import java.time.Duration;

/** A number or an address was not taken, or its proof was not. */
public final class ContactRefused extends Refusal {

    private ContactRefused(String key, Object... parameters) {
        super(key, key + ".next", parameters);
    }

    /** Another code or letter went out a moment ago, or too many did. */
    static ContactRefused wait(Duration wait) {
        return new ContactRefused("notice.contact.refused.wait", Math.max(1, wait.toSeconds()));
    }

    static ContactRefused wrong(int triesLeft) {
        return new ContactRefused("notice.contact.refused.wrong", triesLeft);
    }

    /** No code waits: never asked for, too old, used, or tried too often. */
    static ContactRefused gone() {
        return new ContactRefused("notice.contact.refused.gone");
    }

    /** This portal sends no e-mail, or does not know the address under which its links open. */
    static ContactRefused noMail() {
        return new ContactRefused("notice.contact.refused.noMail");
    }
}
