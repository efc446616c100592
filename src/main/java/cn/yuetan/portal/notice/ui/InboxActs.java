package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.Snooze;

/** What a card lets its reader do with a message. */
interface InboxActs {

    void open(InboxEntry entry);

    void done(InboxEntry entry);

    void undo(InboxEntry entry);

    void snooze(InboxEntry entry, Snooze until);

    void wake(InboxEntry entry);
}
