package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The server goes away under a tablet and comes back. */
class OfflineJourney {

    private static final Path DATA = Path.of("target", "e2e-offline-data");

    @Test
    void theTabletWaitsCalmlyAndReturnsByItself() throws IOException {
        var port = PortalUnderTest.freePort();
        var portal = PortalUnderTest.start(DATA, Map.of("PORTAL_DEMO_AT", "11:20", "PORTAL_DEMO_FRESH", "true"), port);
        var tablet = Tablet.bound(portal, "南站", "断网测试");
        tablet.identify("0016").tap("订餐").tap("米饭").tap("确认");
        var number = tablet.pickupNumber();
        portal.close();

        assertThat(tablet.page.getByText("连不上").or(tablet.page.getByText("网络")).first())
                .isVisible(new IsVisibleOptions().setTimeout(60_000));
        reload(tablet);
        tablet.page.waitForTimeout(3000);
        assertThat(tablet.page.getByText("连不上").or(tablet.page.getByText("网络")).first())
                .isVisible(new IsVisibleOptions().setTimeout(10_000));

        var again = PortalUnderTest.start(DATA, Map.of("PORTAL_DEMO_AT", "11:21"), port);
        assertThat(tablet.button("点击开始")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        // What was acknowledged is there.
        tablet.identify("0016").tap("订餐");
        assertThat(tablet.page.locator("body")).containsText(number);
        tablet.close();
        again.close();
    }

    @Test
    void aPageThatCameOnlyInPartLoadsAgainByItself() {
        var tablet = Tablet.unbound(PortalUnderTest.shared());
        tablet.pairingCode();
        var lost = new AtomicInteger();
        // A service worker's requests pass by the page's routes, and it answers navigations only: the scripts are lost
        // here.
        tablet.page.route("**/VAADIN/build/**", route -> {
            lost.incrementAndGet();
            route.abort();
        });
        tablet.page.reload();
        tablet.page.waitForTimeout(2000);
        Assertions.assertThat(lost).hasPositiveValue();
        assertThat(tablet.page.locator("[data-pairing-code]")).not().isVisible();
        tablet.page.unroute("**/VAADIN/build/**");

        assertThat(tablet.page.locator("[data-pairing-code]")).isVisible(new IsVisibleOptions().setTimeout(40_000));
        tablet.close();
    }

    /** Somebody pulls the page down; the tablet may be loading by itself at that very moment, which is as good. */
    private static void reload(Tablet tablet) {
        try {
            tablet.page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        } catch (PlaywrightException tabletWasFirst) {
            // What it shows then is asserted by the caller.
        }
    }
}
