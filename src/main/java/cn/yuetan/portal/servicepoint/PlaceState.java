package cn.yuetan.portal.servicepoint;

/** Whether an E站 still is one. */
public enum PlaceState {
    ACTIVE,

    /** Closed for good, or merged into another one. */
    CLOSED
}
