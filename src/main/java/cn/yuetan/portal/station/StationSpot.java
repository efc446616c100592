package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.GeoPoint;
import org.springframework.modulith.NamedInterface;

/**
 * Where a station stands.
 *
 * @param approximate read off a map and not yet confirmed on the spot
 */
@NamedInterface("contract")
public record StationSpot(StationId station, GeoPoint point, boolean approximate) {}
