package cn.yuetan.portal.courier;

import java.time.Instant;

/**
 * What couriers see of themselves.
 *
 * @param shortName what comes before "shifu" in a greeting
 * @param statusReason why staff sent back or suspended; empty otherwise
 */
public record CourierProfile(
        CourierId id,
        String name,
        String shortName,
        String maskedName,
        String maskedPhone,
        long employerId,
        String employer,
        CourierStatus status,
        String statusReason,
        boolean hasPin,
        Instant registeredAt) {}
