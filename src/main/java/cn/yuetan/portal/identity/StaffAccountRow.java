package cn.yuetan.portal.identity;

import java.time.Instant;
import java.util.List;

/**
 * A staff or host account as the administrator's list shows it.
 *
 * @param hasPhone whether it can be reached by short message; the number itself is nobody else's business
 * @param hasEmail whether it can be reached by e-mail
 */
public record StaffAccountRow(
        long id,
        AccountKind kind,
        String userName,
        String displayName,
        AccountStatus status,
        boolean mustChangePassword,
        Instant createdAt,
        List<DutyOfAccount> duties,
        boolean hasPhone,
        boolean hasEmail) {}
