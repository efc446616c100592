package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;

/** Where the inbox stands: layouts claim prefixes, so each surface has its own address for the same page. */
final class InboxPlaces {

    static final String COURIER = "inbox";
    static final String STAFF = "staff/inbox";
    static final String HOST = "host/inbox";

    private InboxPlaces() {}

    /** The inbox inside the layout of the acting person. */
    static String of(CurrentPerson person) {
        if (person.has(Roles.STAFF)) {
            return STAFF;
        }
        return person.has(Roles.HOST) ? HOST : COURIER;
    }
}
