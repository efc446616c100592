package cn.yuetan.portal.courier;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Staff suspended a courier. */
@NamedInterface("contract")
public record CourierSuspended(CourierId courier, Instant at) {}
