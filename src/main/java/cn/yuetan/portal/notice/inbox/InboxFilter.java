package cn.yuetan.portal.notice.inbox;

import java.util.List;

/** Which entries a page of the inbox shows. */
public enum InboxFilter {
    /** Everything that is neither done nor snoozed. */
    OPEN("UNREAD", "READ"),
    UNREAD("UNREAD"),
    SNOOZED("UNREAD", "READ"),
    DONE("DONE");

    private final List<String> states;

    InboxFilter(String... states) {
        this.states = List.of(states);
    }

    List<String> states() {
        return states;
    }
}
