package cn.yuetan.portal.courier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What couriers see of themselves.
 *
 * @param shortName what comes before "shifu" in a greeting
 * @param community the number of the community that the courier rides most; null for one who does not say
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
        @Nullable Long community,
        boolean hasPin,
        Instant registeredAt) {}
