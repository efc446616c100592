package cn.yuetan.portal.kiosk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that holds a tablet's secret: out of scripts' reach, never sent along from another site. */
final class DeviceCookie {

    private static final String PLAIN = "yuetan-device";
    private static final String SECURE = "__Host-" + PLAIN;
    private static final Duration LIFE = Duration.ofDays(400);
    private static final int LONGEST = 100;

    private DeviceCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        set(request, response, secret, LIFE);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
