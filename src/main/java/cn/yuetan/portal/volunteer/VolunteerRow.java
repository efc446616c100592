package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierId;
import java.time.Instant;

/**
 * One sign-up as staff see it.
 *
 * @param maskedName the family name and a star
 */
public record VolunteerRow(CourierId courier, String maskedName, String employer, Instant signedUpAt, boolean active) {}
