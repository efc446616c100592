package cn.yuetan.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep the portal's own files, and ask each time whether they are still the same.
 *
 * <p>Vaadin lets them be kept for an hour: after an update a tablet would show new pages in old clothes. What counts is
 * the content, not the date, because a release that is taken back is older than the one it replaces.
 */
@Configuration
class FreshFiles {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> freshFilesFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new ByContent());
        registration.addUrlPatterns(
                "/styles/*",
                "/js/*",
                "/icons/*",
                "/audio/*",
                "/offline.html",
                "/kiosk-worker.js",
                "/manifest.webmanifest",
                "/places.webmanifest",
                "/webjars/*");
        // Inside the security chain: its headers belong on these answers too.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /**
     * Answers by itself when the browser has the same content. It cannot hold the answer back and look at it, because
     * Tomcat ends a forwarded answer before an outer filter gets its turn.
     */
    private static final class ByContent extends OncePerRequestFilter {

        private final Map<String, String> tags = new ConcurrentHashMap<>();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var tag = tag(request.getRequestURI());
            if (tag.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, Asking.EACH_TIME);
            response.setHeader(HttpHeaders.ETAG, tag.get());
            var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
            if (known != null && known.contains(tag.get())) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            chain.doFilter(new WithoutDate(request), new Asking(response));
        }

        /** Weak, because Tomcat and nginx compress nothing that promises to be the same byte by byte. */
        private Optional<String> tag(String path) {
            var tag = tags.get(path);
            if (tag != null) {
                return Optional.of(tag);
            }
            var file = new ClassPathResource("META-INF/resources" + path);
            if (path.contains("..") || !file.isReadable()) {
                return Optional.empty();
            }
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
                var fresh = "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + '"';
                tags.put(path, fresh);
                return Optional.of(fresh);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Hides the date the browser remembers. */
    private static final class WithoutDate extends HttpServletRequestWrapper {

        WithoutDate(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getDateHeader(String name) {
            return HttpHeaders.IF_MODIFIED_SINCE.equalsIgnoreCase(name) ? -1 : super.getDateHeader(name);
        }
    }

    /** Sends no date, and asks to be asked. */
    private static final class Asking extends HttpServletResponseWrapper {

        static final String EACH_TIME = "no-cache";

        Asking(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? EACH_TIME : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, EACH_TIME);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!HttpHeaders.LAST_MODIFIED.equalsIgnoreCase(name)) {
                super.setDateHeader(name, date);
            }
        }
    }
}
