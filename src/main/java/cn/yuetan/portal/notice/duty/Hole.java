package cn.yuetan.portal.notice.duty;

import java.time.Instant;

/**
 * A stretch of time that is not covered well.
 *
 * @param nobody true where nobody is on duty, false where one person is alone without a deputy
 */
public record Hole(Instant from, Instant until, boolean nobody) {}
