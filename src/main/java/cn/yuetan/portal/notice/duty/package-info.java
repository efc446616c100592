/** Who is on duty, and the alarms that climb the roster until somebody takes them. */
@NullMarked
package cn.yuetan.portal.notice.duty;

import org.jspecify.annotations.NullMarked;
