package cn.yuetan.portal.notice.outbox;

/** How far a delivery is; the names stand in the table. */
public enum DeliveryState {
    WAITING,

    /** With a node at this moment, or with one that died a moment ago. */
    SENDING,

    /** The channel has it. */
    SENT,

    /** The provider reported that it reached the phone. */
    ARRIVED,

    /** Given up; staff may send it again. */
    DEAD,

    /** Its cause is gone, or nobody is there any more to read it. */
    CANCELLED,

    /** Told within another one of the same kind. */
    COLLAPSED,

    /** It became old news before it could leave. */
    EXPIRED
}
