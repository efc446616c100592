package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;

/** Where the settings of messages stand, inside the layout of the acting person. */
final class MessagePlaces {

    private MessagePlaces() {}

    static Class<? extends MessageSettingsPage> of(CurrentPerson person) {
        if (person.has(Roles.STAFF)) {
            return StaffMessagesView.class;
        }
        return person.has(Roles.HOST) ? HostMessagesView.class : CourierMessagesView.class;
    }
}
