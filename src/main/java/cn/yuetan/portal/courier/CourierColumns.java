package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PersonName;

/** The purposes under which a courier's columns are encrypted and hashed, and what has already been checked. */
final class CourierColumns {

    static final String PHONE = "courier.phone";
    static final String TAIL = "courier.tail";

    private CourierColumns() {}

    /** A name that was checked when it was stored. */
    static PersonName name(String stored) {
        return new PersonName(stored);
    }
}
