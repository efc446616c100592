package cn.yuetan.portal.meal;

/** What comes with the dishes, without limit. */
public enum Staple {
    RICE,
    BUN
}
