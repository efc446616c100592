package cn.yuetan.portal.servicepoint;

import java.time.Instant;

/**
 * What a courier used where, as only they see it.
 *
 * @param gone whether the place is closed for good
 */
public record OwnUse(long id, PlaceCode code, String place, ServiceRow service, Instant usedAt, boolean gone) {}
