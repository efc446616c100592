package cn.yuetan.portal.volunteer;

/**
 * A role with what staff need to decide about it.
 *
 * @param tasks how many tasks were ever planned for it
 */
public record VolunteerRoleRow(RoleId id, RoleName name, boolean retired, int tasks) {}
