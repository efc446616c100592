package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.shared.Refusal;

/** The tablet cannot be bound this way. */
public final class EnrolmentRefused extends Refusal {

    /** Why. */
    public enum Reason {
        CODE_FORM,
        CODE_UNKNOWN,
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_TAKEN,
        WAIT
    }

    private final Reason reason;

    EnrolmentRefused(Reason reason, Object... values) {
        super("kiosk.pair.refused." + reason, "kiosk.pair.refused." + reason + ".next", values);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
