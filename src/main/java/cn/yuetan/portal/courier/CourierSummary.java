package cn.yuetan.portal.courier;

import org.springframework.modulith.NamedInterface;

/**
 * What neighbours may show of a courier.
 *
 * @param maskedName the family name and a star, 王*
 * @param employer the employer's name as staff keep it, such as 顺丰
 */
@NamedInterface("contract")
public record CourierSummary(CourierId id, String maskedName, String employer) {}
