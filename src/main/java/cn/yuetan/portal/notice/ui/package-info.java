/** Every page of messages: inboxes and the bell, announcements, the outbox, what the development gateway kept. */
@NullMarked
package cn.yuetan.portal.notice.ui;

import org.jspecify.annotations.NullMarked;
