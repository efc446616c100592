package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.choice.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A message as the table has it in the moment in which it leaves, with what its recipient wants by now.
 *
 * @param account null for a number or a room
 */
record StoredNotice(@Nullable AccountId account, byte[] payload, boolean settled, Wish wish) {}
