package cn.yuetan.portal.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the browser is told to forbid; only scripts stay as open as Flow 25.2 needs them (inline and eval). */
final class SecurityHeaders {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:%s",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = String.join(
            ", ",
            "camera=(self)",
            "geolocation=(self)",
            "fullscreen=(self)",
            "screen-wake-lock=(self)",
            "microphone=()",
            "payment=()",
            "usb=()",
            "serial=()",
            "bluetooth=()",
            "midi=()",
            "browsing-topics=()");

    private static final OrRequestMatcher SAME_FOR_EVERYBODY = new OrRequestMatcher(
            path("/styles/**"),
            path("/js/**"),
            path("/icons/**"),
            path("/audio/**"),
            path("/offline.html"),
            path("/kiosk-worker.js"),
            path("/manifest.webmanifest"),
            path("/places.webmanifest"),
            path("/sw.js"),
            path("/webjars/**"),
            path("/api/places"),
            path("/api/places.csv"),
            path("/VAADIN/build/**"));

    private static final OrRequestMatcher PRIVATE = new OrRequestMatcher(PrivatePages.BEGINNINGS.stream()
            .<RequestMatcher>map(beginning -> path(beginning + "**"))
            .toList());

    private final String contentPolicy;

    /** @param pictures origins of other hosts from which pages may show pictures */
    SecurityHeaders(Collection<String> pictures) {
        contentPolicy = CONTENT_POLICY.formatted(
                pictures.stream().sorted().map(origin -> ' ' + origin).collect(Collectors.joining()));
    }

    void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                PRIVATE, new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)));
        headers.addHeaderWriter(new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(SAME_FOR_EVERYBODY), new CacheControlHeadersWriter()));
        headers.withObjectPostProcessor(early());
    }

    /** What the firewall turns away never gets as far as the filter: the same headers, and not a word more. */
    void reject(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Pages are forwarded to Vaadin's servlet, and Tomcat ends a forwarded answer before a late writer gets its turn. */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
