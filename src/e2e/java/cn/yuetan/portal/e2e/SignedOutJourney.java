package cn.yuetan.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Somebody left a browser signed in somewhere and ends all sessions from another one. */
class SignedOutJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void theOldCookieOpensNothingMore() throws Exception {
        var forgotten = Desk.signIn(portal, "counselor").open("/staff");
        forgotten.button("所有设备退出").waitFor();
        var cookie = forgotten.cookies();
        assertThat(cookie).contains("yuetan-session=");
        assertThat(page(cookie).statusCode()).isEqualTo(200);

        var here = Desk.signIn(portal, "counselor").open("/staff");
        here.button("所有设备退出").click();
        here.page.waitForURL("**/login");

        var answer = roundTrip(cookie);
        assertThat(answer.body()).contains("\"sessionExpired\":true").doesNotContain("\"changes\"");
        var page = page(cookie);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");

        // The page that was left open comes to the door by itself or at the next tap.
        forgotten.page.evaluate("() => document.querySelector('vaadin-button')?.click()");
        forgotten.page.waitForURL(address -> address.endsWith("/login") || address.endsWith("/sign-in"));
        here.close();
        forgotten.close();
    }

    private HttpResponse<String> page(String cookie) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(portal.url() + "/staff"))
                        .header("Cookie", cookie)
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> roundTrip(String cookie) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(portal.url() + "/?v-r=uidl&v-uiId=0"))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString("{\"rpc\":[],\"syncId\":0,\"clientId\":0}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
