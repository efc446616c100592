package cn.yuetan.portal.identity;

/**
 * A duty of a staff member.
 *
 * @param scopeId the station that a keeper keeps; 0 for duties without a place
 */
public record DutyOfAccount(Duty duty, long scopeId) {}
