package cn.yuetan.portal.station;

import cn.yuetan.portal.courier.CourierId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A courier left a station. */
@NamedInterface("contract")
public record CourierCheckedOut(CourierId courier, StationId station, Instant at, Leaving how) {}
