package cn.yuetan.portal.courier;

import java.util.Set;

/** Where a courier stands in the verification by staff. */
public enum CourierStatus {
    /** Waits for staff. */
    REGISTERED,
    /** May act. */
    APPROVED,
    /** Something has to be corrected and sent again. */
    SENT_BACK,
    /** May look but not act until staff reopen. */
    SUSPENDED,
    /** Gone. */
    CLOSED;

    boolean canBecome(CourierStatus next) {
        return switch (this) {
            case REGISTERED -> Set.of(APPROVED, SENT_BACK).contains(next);
            case SENT_BACK -> next == REGISTERED;
            case APPROVED -> next == SUSPENDED;
            case SUSPENDED -> next == APPROVED;
            case CLOSED -> false;
        };
    }
}
