package cn.yuetan.portal.kiosk;

/**
 * What staff want of a tablet.
 *
 * @param closed whether it shows that it is closed
 * @param message what it shows beside; empty for nothing
 * @param reloads how often staff asked it to load anew
 * @param sounds how often staff asked it for a sound
 */
public record DeviceOrders(boolean closed, String message, int reloads, int sounds) {}
