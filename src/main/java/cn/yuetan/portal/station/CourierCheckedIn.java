package cn.yuetan.portal.station;

import cn.yuetan.portal.courier.CourierId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A courier came to a station. */
@NamedInterface("contract")
public record CourierCheckedIn(CourierId courier, StationId station, Instant at) {}
