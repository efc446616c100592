package cn.yuetan.portal.servicepoint;

import java.time.Instant;

/**
 * What an invitation says to whoever opens its link.
 *
 * @param by which colleague of the office sent it; may be empty
 * @param maskedPhone where messages about the place will go
 */
public record Invited(PlaceCode code, PlaceFacts place, String by, String maskedPhone, Instant expiresAt) {}
