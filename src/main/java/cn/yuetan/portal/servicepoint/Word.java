package cn.yuetan.portal.servicepoint;

/** What a courier who stands at the door says about a listing. */
public enum Word {
    OPEN,
    CLOSED,

    /** Something else about it is not true. */
    WRONG
}
