package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/** Somebody of the staff, as colleagues know them. */
@NamedInterface("contract")
public record StaffMember(AccountId account, String name) {}
