package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;

/** Somebody who is on duty now. */
public record OnDuty(int tier, AccountId person) {}
