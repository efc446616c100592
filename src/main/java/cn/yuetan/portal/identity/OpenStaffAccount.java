package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.RequestKey;
import java.util.Set;

/**
 * A new account of a staff member or a host.
 *
 * @param duties empty for hosts
 */
public record OpenStaffAccount(
        RequestKey key, AccountKind kind, String userName, String displayName, Set<DutyOfAccount> duties) {}
