/** Links that let people without an account do one thing. */
@NullMarked
package cn.yuetan.portal.notice.link;

import org.jspecify.annotations.NullMarked;
