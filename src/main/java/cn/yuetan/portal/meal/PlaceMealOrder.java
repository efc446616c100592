package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.station.StationId;
import java.time.LocalDate;

/**
 * A courier wants today's meal.
 *
 * @param day the day whose menu was on the screen; a screen left over from yesterday orders nothing
 * @param key made when the screen was drawn; however often it arrives, there is one order
 */
public record PlaceMealOrder(StationId station, LocalDate day, Staple staple, RequestKey key) {}
