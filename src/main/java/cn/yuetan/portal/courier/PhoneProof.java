package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PhoneNumber;
import java.io.Serializable;
import java.time.Instant;

/** Somebody showed that a phone is theirs; good for registering it within half an hour, kept in the session only. */
public final class PhoneProof implements Serializable {

    private final String e164;
    private final Instant until;

    PhoneProof(PhoneNumber phone, Instant until) {
        e164 = phone.e164();
        this.until = until;
    }

    PhoneNumber phone() {
        return new PhoneNumber(e164);
    }

    boolean isGood(Instant now) {
        return now.isBefore(until);
    }

    /** The number as the person knows it. */
    public String masked() {
        return phone().masked();
    }
}
