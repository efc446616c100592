package cn.yuetan.portal.identity;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** A person whose password was right, with the roles of the session that begins. */
@NamedInterface("contract")
public record SignedIn(AccountPrincipal principal, Set<String> roles) {}
