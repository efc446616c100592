package cn.yuetan.portal.identity;

/** What a staff member does. */
public enum Duty {
    OFFICE,
    KEEPER,
    COMMUNITY,
    DEPARTMENT,
    COUNSELOR,
    ADMIN
}
