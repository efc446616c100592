/** Where people are reached: their own number and e-mail address, proven before anything is sent there. */
@NullMarked
package cn.yuetan.portal.notice.contact;

import org.jspecify.annotations.NullMarked;
