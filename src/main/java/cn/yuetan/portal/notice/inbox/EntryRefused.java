package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.shared.Refusal;

/** The message cannot be taken in hand: it is gone, or somebody else's. */
public final class EntryRefused extends Refusal {

    private EntryRefused(String key) {
        super(key);
    }

    static EntryRefused gone() {
        return new EntryRefused("notice.inbox.gone");
    }

    static EntryRefused tooLateToday() {
        return new EntryRefused("notice.inbox.snooze.late");
    }
}
