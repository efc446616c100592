package cn.yuetan.portal.meal;

import cn.yuetan.portal.station.StationId;

/**
 * How a station's meal of today stands at this moment.
 *
 * @param ready meals that wait to be collected
 * @param unpaid meals that were handed over without payment
 */
public record MealsNow(StationId station, int ordered, int left, int ready, int unpaid) {}
