package cn.yuetan.portal.identity;

/**
 * A duty of a staff member.
 *
 * @param scopeId the station that a keeper keeps or the community that a worker looks after; 0 for a duty without a place
 */
public record DutyOfAccount(Duty duty, long scopeId) {}
