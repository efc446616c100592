package cn.yuetan.portal.identity;

import java.util.Set;

/** A person whose password was right, with the roles of the session that begins. */
public record SignedIn(AccountPrincipal principal, Set<String> roles) {}
