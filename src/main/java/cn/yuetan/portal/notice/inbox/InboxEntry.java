package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.notice.NoticeGroup;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as its owner reads it.
 *
 * @param group what it is about; empty for a group that is gone
 * @param snoozedUntil when it comes back; empty if it is here
 * @param over its cause is gone: good to know, nothing to do any more
 * @param leads whether opening it leads to a page
 */
public record InboxEntry(
        long id,
        Optional<NoticeGroup> group,
        Instant at,
        boolean unread,
        boolean done,
        Optional<Instant> snoozedUntil,
        boolean over,
        boolean leads,
        String title,
        String text) {

    /** Never the words. */
    @Override
    public String toString() {
        return "InboxEntry[" + id + ']';
    }
}
