package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.station.StationId;

/**
 * Staff bind a tablet to a station.
 *
 * @param code the six digits the tablet shows; blanks do not matter
 * @param name how staff call the tablet, 1 to 40 characters, unique
 */
public record PairTablet(String code, StationId station, String name) {}
