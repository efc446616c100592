package cn.yuetan.portal.kiosk;

/**
 * Somebody whom staff handed in at a tablet and whom nobody has taken in hand yet.
 *
 * @param handover the number of the act of staff
 */
public record WaitingCourier(long handover, String maskedName) {}
