package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/** What kind of person an account belongs to. */
@NamedInterface("contract")
public enum AccountKind {
    COURIER,
    HOST,
    STAFF
}
