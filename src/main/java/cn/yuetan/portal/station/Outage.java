package cn.yuetan.portal.station;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Something at a station that is out of order.
 *
 * @param note what staff say about it, at most 40 characters; empty for nothing
 */
@NamedInterface("contract")
public record Outage(Amenity amenity, String note, Instant since) {}
