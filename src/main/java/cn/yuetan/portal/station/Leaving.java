package cn.yuetan.portal.station;

import org.springframework.modulith.NamedInterface;

/** How a stay ended. */
@NamedInterface("contract")
public enum Leaving {
    /** The courier checked out. */
    TAP,
    /** The station's limit was reached; nobody saw the courier go. */
    LIMIT,
    /** The courier checked in at another station. */
    MOVED,
    /** Staff checked the courier out. */
    STAFF
}
