package cn.yuetan.portal.servicepoint;

/** A service that an E站 offers, with what the catalogue says of it. */
public record OfferRow(ServiceRow service, Offer offer) {}
