package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.station.StationInfo;
import java.util.Set;

/**
 * A station among the E站.
 *
 * @param approximate where it stands was read off a map
 * @param services the codes of the catalogue that it offers and that work now
 */
public record StationRow(
        StationInfo station, GeoPoint point, boolean approximate, OpenState now, Set<String> services) {}
