package cn.yuetan.portal.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in this request, read from the security context. */
@Component
@NamedInterface("contract")
public class CurrentPerson {

    /** The acting principal, if the request carries one. */
    public Optional<PortalPrincipal> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(PortalPrincipal.class::isInstance)
                .map(PortalPrincipal.class::cast);
    }

    /** The acting person, if there is one. */
    public Optional<AccountId> id() {
        return principal().flatMap(PortalPrincipal::person);
    }

    /**
     * The acting person.
     *
     * @throws AccessDeniedException if nobody is signed in or in hand
     */
    public AccountId require() {
        return id().orElseThrow(() -> new AccessDeniedException("Nobody acts"));
    }

    /** Whether the acting principal has a role or duty of {@link Roles}. */
    public boolean has(String role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** The stations that the acting keeper or tablet is bound to. */
    public Set<Long> stationIds() {
        return principal().map(PortalPrincipal::stationIds).orElse(Set.of());
    }
}
