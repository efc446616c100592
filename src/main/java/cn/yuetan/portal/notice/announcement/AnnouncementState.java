package cn.yuetan.portal.notice.announcement;

/** The life of an announcement. */
public enum AnnouncementState {
    DRAFT,

    /** Waits for its time. */
    SCHEDULED,
    PUBLISHED,

    /** Its time is over by itself. */
    EXPIRED,

    /** Staff took it back. */
    WITHDRAWN;

    /** Whether it may go on to that state. */
    public boolean canBecome(AnnouncementState next) {
        return switch (this) {
            case DRAFT -> next == SCHEDULED;
            case SCHEDULED -> next == DRAFT || next == PUBLISHED || next == EXPIRED || next == WITHDRAWN;
            case PUBLISHED -> next == EXPIRED || next == WITHDRAWN;
            case EXPIRED, WITHDRAWN -> false;
        };
    }
}
