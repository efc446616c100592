package cn.yuetan.portal.notice;

import org.springframework.modulith.NamedInterface;

/** How much waits in an inbox, for places that must not show what. */
@NamedInterface("contract")
public interface InboxCounts {

    /** More than this is not counted: nobody reads a larger number, and counting stays cheap. */
    int MOST = 100;

    /** Unread messages of the acting person, or of the courier in hand at a tablet; at most {@link #MOST}. */
    int unread();
}
