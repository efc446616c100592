package cn.yuetan.portal.servicepoint;

/**
 * An E站 and how far it is.
 *
 * @param metres as a bird flies
 */
public record NearPlace(PlaceRow place, double metres) {}
