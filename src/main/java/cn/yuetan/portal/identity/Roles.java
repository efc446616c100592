package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/**
 * The names of roles and duties for {@code @RolesAllowed} and {@code @PreAuthorize}. A staff member has {@link #STAFF}
 * and one or more duties; a tablet has {@link #KIOSK} and, while a courier is identified at it, {@link #IN_HAND}.
 */
@NamedInterface("contract")
public final class Roles {

    public static final String COURIER = "COURIER";
    public static final String HOST = "HOST";
    public static final String STAFF = "STAFF";

    /** Duty: subdistrict office. */
    public static final String OFFICE = "OFFICE";

    /** Duty: keeper of one station or several. */
    public static final String KEEPER = "KEEPER";

    /** Duty: community worker. */
    public static final String COMMUNITY = "COMMUNITY";

    /** Duty: handles issues for a department. */
    public static final String DEPARTMENT = "DEPARTMENT";

    /** Duty: counselor. */
    public static final String COUNSELOR = "COUNSELOR";

    /** Duty: administrator of accounts and devices. */
    public static final String ADMIN = "ADMIN";

    /** An enrolled tablet; a device, not a person. */
    public static final String KIOSK = "KIOSK";

    /** A courier is identified at the tablet right now. */
    public static final String IN_HAND = "IN_HAND";

    /** Signed in with a handed-out password: may choose an own one and nothing else. */
    public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private Roles() {}
}
