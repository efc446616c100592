package cn.yuetan.portal.meal;

/** Where a meal was ordered. */
public enum MealChannel {
    KIOSK,
    PHONE
}
