package cn.yuetan.portal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is left says goodbye to its push connection, at the same moment in which the browser opens the next page.
 * Where that next page has already ended the session (a tablet was bound, somebody signed in), the goodbye would begin a
 * new, empty one, and its cookie would replace the cookie that the browser has just been given.
 */
final class GoodbyeFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"close".equals(request.getParameter("X-Atmosphere-Transport"))
                || !request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/push");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
