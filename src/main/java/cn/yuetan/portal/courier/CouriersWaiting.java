package cn.yuetan.portal.courier;

import java.time.Instant;
import java.util.Optional;

/**
 * How many couriers wait for a decision.
 *
 * @param since when the one who waits longest registered
 */
public record CouriersWaiting(int number, Optional<Instant> since) {}
