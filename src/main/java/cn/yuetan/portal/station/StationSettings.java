package cn.yuetan.portal.station;

import java.time.LocalTime;

/**
 * What staff set for a station.
 *
 * @param seats 1 to 500
 * @param chargingBays 0 to 200
 * @param stayLimitMinutes after how long a stay ends by itself, 15 to 720
 */
public record StationSettings(
        StationId station, LocalTime opens, LocalTime closes, int seats, int chargingBays, int stayLimitMinutes) {}
