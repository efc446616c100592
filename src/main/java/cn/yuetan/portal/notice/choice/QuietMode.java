package cn.yuetan.portal.notice.choice;

/** By which hours a person is left alone; the names stand in the table. */
public enum QuietMode {
    /** The portal's own: the night. */
    USUAL,

    /** The person rides at night and sleeps in the daytime. */
    NIGHT_RIDER,

    /** Hours that the person set. */
    OWN,

    /** Messages may come at any hour. */
    NONE
}
