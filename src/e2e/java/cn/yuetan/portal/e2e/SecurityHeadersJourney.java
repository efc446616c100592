package cn.yuetan.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What really goes over the wire: every security header on every kind of answer, each exactly once. */
class SecurityHeadersJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/sign-in", "/register", "/public/stations", "/public/privacy", "/kiosk"})
    void ofPages(String page) throws Exception {
        var answer = get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSecure(answer);
        assertThat(one(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.headers().allValues("Cache-Control")).singleElement().satisfies(words -> assertThat(words)
                .contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles/tokens.css", "/js/elements.js", "/icons/line.svg", "/offline.html", "/sw.js"})
    void ofStaticFiles(String file) throws Exception {
        var answer = get(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSecure(answer);
        assertThat(answer.headers().allValues("Cache-Control")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofTheBuiltBundle() throws Exception {
        var bundle = Pattern.compile("VAADIN/build/[\\w./-]+\\.js")
                .matcher(get("/login").body());
        assertThat(bundle.find()).isTrue();
        var answer = get("/" + bundle.group());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSecure(answer);
        assertThat(answer.headers().allValues("Cache-Control")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofAFileThatIsGone() throws Exception {
        var answer = get("/VAADIN/build/gone-00000000.js");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertSecure(answer);
    }

    @Test
    void ofThePageThatSaysNoToSomebodySignedIn() throws Exception {
        var staff = Desk.signIn(portal, "counselor");
        var answer = get("/staff/no-such-page", "Cookie", staff.cookies());
        staff.close();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertSecure(answer);
        assertThat(answer.headers().allValues("Cache-Control")).singleElement().satisfies(words -> assertThat(words)
                .contains("no-store"));
    }

    @Test
    void ofAnAddressThatTheFirewallTurnsAway() throws Exception {
        var answer = get("/public/stations;a=b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertSecure(answer);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void ofARefusedPost() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(portal.url() + "/login"))
                        .POST(BodyPublishers.ofString("username=admin"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertSecure(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/staff, /login",
        "/host, /login",
        "/account/password, /login",
        "/me, /sign-in",
        "/, /sign-in",
        "/no-such-page, /sign-in",
        "/actuator/env, /sign-in",
        "/kiosk/home, /kiosk"
    })
    void ofRedirects(String path, String door) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(door));
        assertSecure(answer);
    }

    private static void assertSecure(HttpResponse<String> answer) {
        assertThat(one(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'");
        assertThat(one(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(one(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(one(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(one(answer, "Permissions-Policy"))
                .contains("camera=(self)", "microphone=()", "payment=()", "usb=()");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by")
                .satisfies(headers -> assertThat(headers.getOrDefault("set-cookie", List.of()))
                        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=")));
    }

    private static String one(HttpResponse<String> answer, String header) {
        assertThat(answer.headers().allValues(header))
                .as("%s of %s", header, answer.uri())
                .hasSize(1);
        return answer.headers().allValues(header).getFirst();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal.url() + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
