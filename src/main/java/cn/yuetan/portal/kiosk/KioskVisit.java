package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.station.StationId;
import org.springframework.modulith.NamedInterface;

/** The courier who stands at a station's tablet right now. */
@NamedInterface("contract")
public record KioskVisit(StationId station, CourierId courier) {}
