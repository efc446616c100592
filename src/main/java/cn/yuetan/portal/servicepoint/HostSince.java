package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import java.time.Instant;

/** Somebody who keeps a place. */
public record HostSince(AccountId account, String name, Instant since) {}
