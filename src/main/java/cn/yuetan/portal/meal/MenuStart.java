package cn.yuetan.portal.meal;

import java.time.LocalTime;

/**
 * What the form of a new menu starts with.
 *
 * @param priceFen the price in fen
 */
public record MenuStart(int priceFen, int portions, LocalTime servingFrom, LocalTime lastCall) {}
