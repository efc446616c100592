package cn.yuetan.portal.workday;

/** Why a day differs from its weekday. */
public enum Occasion {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOR_DAY,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL_DAY,
    OTHER
}
