package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.RequestKey;

/**
 * Staff identify a courier on behalf at a tablet.
 *
 * @param tail the last four digits that the courier told
 * @param reason why the courier cannot do it alone, 2 to 200 characters; shown to the courier
 */
public record HandInCourier(RequestKey key, long device, String tail, CourierId courier, String reason) {}
