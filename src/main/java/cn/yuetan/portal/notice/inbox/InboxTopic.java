package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.AccountId;

/** The live topic under which a person's inbox changes; whoever writes a message publishes it after the commit. */
public final class InboxTopic {

    private InboxTopic() {}

    /** {@code inbox:17}. */
    public static String of(AccountId account) {
        return "inbox:" + account.value();
    }
}
