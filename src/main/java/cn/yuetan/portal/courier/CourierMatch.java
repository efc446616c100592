package cn.yuetan.portal.courier;

import java.io.Serializable;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody the last four digits may belong to.
 *
 * @param maskedName the family name and a star, 王*
 * @param reference opaque, good for {@link CourierIdentification#byPin} only and for ten minutes
 */
@NamedInterface("contract")
public record CourierMatch(String maskedName, String reference) implements Serializable {}
