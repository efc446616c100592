package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Takes a courier in hand at the acting tablet and lets go again; the session's id changes each time. */
@Component
public class KioskVisits {

    /** A choice of this visit that goes with it. */
    private enum Pace {
        LONGER
    }

    private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private final CurrentKiosk currentKiosk;

    private final KioskDevices devices;

    KioskVisits(CurrentKiosk currentKiosk, KioskDevices devices) {
        this.currentKiosk = currentKiosk;
        this.devices = devices;
    }

    /** From here on the acting tablet acts for this courier. */
    public void begin(CourierId courier) {
        become(currentKiosk.requireDevice().with(courier.value()));
    }

    /** Lets go of the courier in hand; the page is to be loaded anew afterwards. */
    public void end() {
        longerTime(false);
        currentKiosk.device().map(DevicePrincipal::alone).ifPresent(KioskVisits::become);
    }

    /** Whether this visitor asked for three times as long before the tablet asks back. */
    public boolean longerTime() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Pace.class) == Pace.LONGER)
                .orElse(false);
    }

    /** Remembers the wish for longer times until the visit ends. */
    public void longerTime(boolean longer) {
        var session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(Pace.class, longer ? Pace.LONGER : null);
        }
    }

    /** Whether this browser is an enrolled tablet although its session does not act for it. */
    public boolean enrolledBrowser() {
        var request = VaadinServletRequest.getCurrent();
        return request != null
                && currentKiosk.device().isEmpty()
                && DeviceCookie.read(request.getHttpServletRequest())
                        .flatMap(devices::recognize)
                        .isPresent();
    }

    private static void become(DevicePrincipal principal) {
        var request = Objects.requireNonNull(VaadinServletRequest.getCurrent(), "no request");
        var response = Objects.requireNonNull(VaadinServletResponse.getCurrent(), "no response");
        become(principal, request.getHttpServletRequest(), response.getHttpServletResponse());
    }

    /** From here on the browser session is this tablet; a new session id, so that an old one is worth nothing. */
    static void become(DevicePrincipal principal, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(principal));
        SecurityContextHolder.setContext(context);
        SESSIONS.saveContext(context, request, response);
    }

    /** What the security context holds for a tablet. */
    static UsernamePasswordAuthenticationToken authentication(DevicePrincipal principal) {
        var roles = principal.courier() == null
                ? List.of(new SimpleGrantedAuthority("ROLE_" + Roles.KIOSK))
                : List.of(
                        new SimpleGrantedAuthority("ROLE_" + Roles.KIOSK),
                        new SimpleGrantedAuthority("ROLE_" + Roles.IN_HAND));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, roles);
    }
}
