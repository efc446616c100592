package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.identity.AccountId;

/** The topic of live updates about one person's settings of messages. */
public final class ChoiceTopic {

    private ChoiceTopic() {}

    /** Something of it changed, perhaps in another tab. */
    public static String of(AccountId account) {
        return "message-choices:" + account.value();
    }
}
