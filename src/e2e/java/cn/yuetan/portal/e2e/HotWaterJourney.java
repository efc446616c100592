package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody on the road: from the map to hot water in one tap, and "I was here" at the door. */
class HotWaterJourney {

    private static final int MOST_BYTES = 200 * 1024;

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void fromTheMapToTheNearestOpenHotWaterInOneTap() {
        var page = somebodyAt(39.9140, 116.3480);
        var held = new CopyOnWriteArrayList<Route>();
        Consumer<Route> hold = held::add;
        page.route("**/webjars/**", hold);
        page.navigate(portal.url() + "/public/map");
        // The library has not come: the drawing and the list stand already.
        assertThat(page.locator("yt-map svg.yt-sketch").first()).isVisible();
        assertThat(page.getByText("图里有").first()).isVisible();
        Assertions.assertThat(page.locator("yt-map[data-ready]").count()).isZero();
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/webjars/**", hold);
        held.forEach(Route::resume);
        page.locator("yt-map[data-ready]").waitFor();
        assertThat(page.locator(".yt-plate-station").first()).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("热水"))
                .first()
                .click();
        var nearest = page.locator(".yt-spot-first");
        assertThat(nearest).containsText("走");
        assertThat(nearest).containsText("开到");
        assertThat(nearest.getByText("导航")).hasAttribute("href", Pattern.compile("https://uri\\.amap\\.com/.*"));
        Assertions.assertThat(page.url()).endsWith("/public/now?need=hot-water").doesNotContain("39.9");
        page.context().close();
    }

    @Test
    void aMarkIsTappedAndItsCardComesIntoSight() {
        var page = somebodyAt(39.9140, 116.3480);
        page.navigate(portal.url() + "/public/map");
        page.locator("yt-map[data-ready]").waitFor();
        page.locator(".yt-plate-hit:has(.yt-plate-station)").first().click();
        assertThat(page.locator(".yt-map-chosen .yt-spot")).isInViewport();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我在哪"))
                .click();
        assertThat(page.locator(".yt-here")).isVisible();
        page.context().close();
    }

    @Test
    void atTheDoorOneTapSaysWhatWasUsed() {
        var page = Chromium.phone();
        page.navigate(portal.url() + "/public/places/E07?from=plaque");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("接热水"))
                .dblclick();
        assertThat(page.getByText("记下了").first()).isVisible();
        page.context().close();
    }

    @Test
    void thePublicPagesAreLight() {
        for (var path : List.of("/public/places", "/public/places/E07", "/public/map", "/public/now?need=hot-water")) {
            var page = Chromium.phone();
            var own = new ArrayList<Response>();
            page.onResponse(response -> {
                if (!isFrameworks(response.url())) {
                    own.add(response);
                }
            });
            page.navigate(portal.url() + path);
            page.waitForCondition(() -> !page.title().isBlank());
            page.waitForTimeout(3000);
            var bytes = own.stream().mapToInt(HotWaterJourney::bytes).sum();
            System.out.printf("%s: %d bytes in %d answers beyond the framework's bundle%n", path, bytes, own.size());
            Assertions.assertThat(bytes).as(path).isBetween(5_000, MOST_BYTES);
            page.context().close();
        }
    }

    @Test
    void aPhoneCanInstallTheDirectory() {
        var page = Chromium.phone();
        page.navigate(portal.url() + "/public/places");
        var manifest = page.locator("link[rel=manifest]").getAttribute("href");
        var answer = page.request().get(portal.url() + manifest);
        Assertions.assertThat(answer.ok()).isTrue();
        Assertions.assertThat(answer.text()).contains("\"start_url\": \"/public/now\"", "standalone");
        for (var icon : List.of("/icons/moon-192.png", "/icons/moon-512.png", "/icons/moon-maskable-512.png")) {
            Assertions.assertThat(page.request().get(portal.url() + icon).ok())
                    .as(icon)
                    .isTrue();
        }
        page.context().close();
    }

    private static Page somebodyAt(double latitude, double longitude) {
        var page = Chromium.phone();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(latitude, longitude));
        return page;
    }

    private static boolean isFrameworks(String url) {
        return url.contains("/VAADIN/") || url.contains("/aura/");
    }

    private static int bytes(Response response) {
        var sizes = response.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
