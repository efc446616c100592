package cn.yuetan.portal.volunteer;

/** The number of a volunteer role. */
public record RoleId(long value) {}
