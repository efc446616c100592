/** What a person was told and what became of it: unread, read, snoozed, done. */
@NullMarked
package cn.yuetan.portal.notice.inbox;

import org.jspecify.annotations.NullMarked;
