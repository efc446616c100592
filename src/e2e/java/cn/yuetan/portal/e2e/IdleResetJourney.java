package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody walks away: the tablet asks, waits, forgets. */
class IdleResetJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void asksAfterFortySecondsAndForgetsAfterTwentyMore() {
        var tablet = Tablet.bound(portal, "南站", "空闲测试");
        // The page's own clock is put forward: the tablet believes in its minutes, the test need not sit through them.
        tablet.page.clock().install();
        tablet.page.reload();
        tablet.identify("0011");
        // The name stands on the page before as well: only the home screen's minutes are put forward.
        assertThat(tablet.button("订餐")).isVisible();
        // On a busy machine the guard's script comes after the buttons, and its minutes begin with it.
        tablet.page.waitForFunction("() => document.querySelector('yt-idle-guard')?.last !== undefined");
        var greeting =
                tablet.page.getByText("师傅").first().textContent().split("师傅")[0].strip();
        assertThat(greeting).isNotBlank();
        var session = sessionId(tablet);

        tablet.page.clock().fastForward(38_000);
        tablet.page.waitForTimeout(500);
        assertThat(tablet.button("还在")).hasCount(0);
        tablet.page.clock().fastForward(3_000);
        assertThat(tablet.button("还在")).isVisible();
        tablet.tap("还在");
        assertThat(tablet.button("还在")).not().isVisible();
        assertThat(tablet.button("订餐")).isVisible();

        tablet.page.clock().fastForward(41_000);
        assertThat(tablet.button("还在")).isVisible();
        tablet.page.clock().fastForward(17_000);
        tablet.page.waitForTimeout(500);
        assertThat(tablet.button("还在")).isVisible();
        tablet.page.clock().fastForward(3_000);
        assertThat(tablet.button("点击开始")).isVisible();
        assertThat(sessionId(tablet)).isNotEqualTo(session);

        leavesNoTrace(tablet, greeting + "师傅");
        tablet.page.goBack();
        tablet.page.waitForTimeout(1500);
        leavesNoTrace(tablet, greeting + "师傅");
        assertThat(tablet.button("签到")).hasCount(0);
        tablet.close();
    }

    @Test
    void theNextPersonFindsNothingAfterDone() {
        var tablet = Tablet.bound(portal, "南站", "离开测试");
        tablet.identify("0012").tap("订餐").tap("米饭").tap("确认");
        var number = tablet.pickupNumber();
        tablet.tap("完成");
        assertThat(tablet.button("点击开始")).isVisible();
        leavesNoTrace(tablet, "取餐号 " + number);
        for (var back = 0; back < 4; back++) {
            tablet.page.goBack();
            tablet.page.waitForTimeout(800);
            leavesNoTrace(tablet, "取餐号 " + number);
            assertThat(tablet.button("签到")).hasCount(0);
        }
        tablet.close();
    }

    private static String sessionId(Tablet tablet) {
        return tablet.page.context().cookies().stream()
                .filter(cookie -> cookie.name.contains("session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void leavesNoTrace(Tablet tablet, String personal) {
        assertThat(tablet.page.content()).doesNotContain(personal);
        var stored = (String) tablet.page.evaluate("""
                async () => {
                  let all = JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + JSON.stringify(history.state);
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) all += request.url + await (await cache.match(request)).text();
                  }
                  return all + location.href;
                }
                """);
        assertThat(stored).doesNotContain(personal).doesNotContain("师傅");
    }
}
