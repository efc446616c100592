package cn.yuetan.portal.kiosk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognizes a tablet by its cookie when it opens a kiosk page, and looks at each of its requests whether it still may.
 *
 * <p>A browser session acts for a tablet or for a person, never for both: the cookie counts only where nobody is signed
 * in. Opening {@code /kiosk} always lets go of the courier in hand.
 */
class DeviceFilter extends OncePerRequestFilter {

    static final String START = "/kiosk";
    private static final String ENDPOINTS = "/kiosk/device/";
    private static final Set<String> NOBODY_NEEDED = Set.of(START, "/kiosk/identify", "/kiosk/board");
    private static final Set<String> PUBLIC_FOLDERS = Set.of("/styles/", "/js/", "/icons/", "/aura/", "/actuator/");

    private final KioskDevices devices;

    DeviceFilter(KioskDevices devices) {
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return PUBLIC_FOLDERS.stream().anyMatch(path::startsWith)
                || path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/push");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var acting = Optional.ofNullable(authentication)
                .map(present -> present.getPrincipal())
                .filter(DevicePrincipal.class::isInstance)
                .map(DevicePrincipal.class::cast);
        var personActs =
                acting.isEmpty() && authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
        var page = isPage(request);
        if (acting.isEmpty() && (!page || personActs)) {
            chain.doFilter(request, response);
            return;
        }
        var device = DeviceCookie.read(request).flatMap(devices::recognize);
        if (acting.isPresent() && !device.equals(acting.map(DevicePrincipal::alone))) {
            forget(request);
            acting = Optional.empty();
        }
        if (page) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var starts = request.getRequestURI().equals(START);
            if (acting.isEmpty() && device.isPresent()
                    || starts && acting.map(DevicePrincipal::courier).isPresent()) {
                KioskVisits.become(device.orElseThrow(), request, response);
            }
            var inHand = !starts && acting.map(DevicePrincipal::courier).isPresent();
            if (!inHand && !NOBODY_NEEDED.contains(request.getRequestURI()) || device.isEmpty() && !starts) {
                response.sendRedirect(START);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && (path.equals(START) || path.startsWith(START + "/"))
                && !path.startsWith(ENDPOINTS)
                && request.getParameter("v-r") == null;
    }

    /** Vaadin answers what comes next with "session gone", and the page loads anew. */
    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
