package cn.yuetan.portal.identity;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Collection;
import java.util.Objects;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends a signed-in session from within a Vaadin view; the session's id changes each time. */
@Component
@NamedInterface("contract")
public class SignedInSession {

    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    /**
     * From here on the browser session acts as this principal with these roles of {@link Roles}.
     *
     * <p>The page should be loaded anew afterwards, so that menus and push follow the new session.
     */
    public void begin(PortalPrincipal principal, Collection<String> roles) {
        var authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        save(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    }

    /** From here on nobody acts in the browser session; its id changes, the page stays usable. */
    public void end() {
        save(null);
    }

    private void save(
            org.springframework.security.core.@org.jspecify.annotations.Nullable Authentication authentication) {
        var request = Objects.requireNonNull(VaadinServletRequest.getCurrent(), "no request");
        var response = Objects.requireNonNull(VaadinServletResponse.getCurrent(), "no response");
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        VaadinService.reinitializeSession(request);
        repository.saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
    }
}
