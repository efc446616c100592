package cn.yuetan.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where people come in and where they land: staff and hosts, tablets, and couriers each have their own door. */
@NamedInterface("contract")
public final class EntryPoints implements AuthenticationEntryPoint {

    EntryPoints() {}

    /** The door that belongs to a path. */
    public static String doorOf(String path) {
        if (isUnder(path, "/staff") || isUnder(path, "/host") || isUnder(path, "/account")) {
            return "/login";
        }
        return isUnder(path, "/kiosk") ? "/kiosk" : "/sign-in";
    }

    /** The page where somebody with these roles starts. */
    public static String homeOf(Collection<String> roles) {
        if (roles.contains(Roles.MUST_CHANGE_PASSWORD)) {
            return "/account/password";
        }
        if (roles.contains(Roles.STAFF)) {
            return "/staff";
        }
        return roles.contains(Roles.HOST) ? "/host" : "/";
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var door = doorOf(path);
        if (door.equals(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(request.getContextPath() + door);
        }
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
