/** Takes messages in with the sender's transaction and brings them out after it, once and in order. */
@NullMarked
package cn.yuetan.portal.notice.outbox;

import org.jspecify.annotations.NullMarked;
