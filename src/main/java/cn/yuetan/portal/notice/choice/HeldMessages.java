package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.identity.AccountId;

/** Messages that wait for the end of somebody's quiet hours; the outbox keeps them. */
public interface HeldMessages {

    /** The person's hours are others now: what waits for their end is looked at anew, inside the acting transaction. */
    void lookAgain(AccountId account);
}
