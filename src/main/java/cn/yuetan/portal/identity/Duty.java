package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/** What a staff member does. */
@NamedInterface("contract")
public enum Duty {
    OFFICE,
    KEEPER,
    COMMUNITY,
    DEPARTMENT,
    COUNSELOR,
    ADMIN
}
