package cn.yuetan.portal.courier;

import java.time.Instant;

/** A courier as the list of staff shows them: the full name, the number masked. */
public record CourierRow(
        long id,
        String name,
        String phoneMasked,
        String employer,
        CourierStatus status,
        String statusReason,
        Instant registeredAt) {}
