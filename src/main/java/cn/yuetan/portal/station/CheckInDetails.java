package cn.yuetan.portal.station;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * A courier's present stay.
 *
 * @param until when it ends by itself, if nobody checks out before
 */
@NamedInterface("contract")
public record CheckInDetails(long id, StationId station, Set<Purpose> purposes, Instant since, Instant until) {}
