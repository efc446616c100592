package cn.yuetan.portal.identity;

import java.time.Instant;
import java.util.List;

/** A staff or host account as the administrator's list shows it. */
public record StaffAccountRow(
        long id,
        AccountKind kind,
        String userName,
        String displayName,
        AccountStatus status,
        boolean mustChangePassword,
        Instant createdAt,
        List<DutyOfAccount> duties) {}
