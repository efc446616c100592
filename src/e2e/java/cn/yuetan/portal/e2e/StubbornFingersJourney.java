package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Double taps, and two hands reaching for the last portion. */
class StubbornFingersJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void aDoubleTapOrdersOneMeal() {
        var tablet = Tablet.bound(portal, "南站", "双击测试");
        tablet.identify("0008").tap("订餐").tap("米饭");
        tablet.button("确认").dblclick();
        var number = tablet.pickupNumber();
        tablet.tap("完成");
        tablet.identify("0008").tap("订餐");
        assertThat(tablet.page.locator("body")).containsText(number);
        tablet.close();
    }

    @Test
    void twoTabletsShareOneLastPortionFairly() {
        var keeper = Desk.signIn(portal, "keeper-north").open("/staff/meals");
        var plan = Portions.of(keeper);
        var before = plan.leaveExactly(1);
        var first = Tablet.bound(portal, "北站", "最后一份甲");
        var second = Tablet.bound(portal, "北站", "最后一份乙");
        first.identify("0009").tap("订餐").tap("米饭");
        second.identify("0010").tap("订餐").tap("米饭");
        first.button("确认").click(new Locator.ClickOptions().setNoWaitAfter(true));
        second.button("确认").click(new Locator.ClickOptions().setNoWaitAfter(true));
        first.page.waitForTimeout(2500);
        assertThat(served(first) + served(second)).isEqualTo(1);
        var loser = served(first) == 0 ? first : second;
        assertThat(loser.button("呼叫工作人员")).isVisible();
        plan.restore(before);
        keeper.close();
        first.close();
        second.close();
    }

    @Test
    void aSlowAnswerShowsThatTheTapWasHeard() {
        var tablet = Tablet.bound(portal, "南站", "慢网测试");
        settle(tablet);
        slow(tablet);
        tablet.tap("点击开始");
        assertThat(heardAfter(tablet)).isBetween(390, 1400);
        tablet.close();
    }

    @Test
    void aTapThatQueuesBehindAHeartbeatIsHeardToo() {
        var tablet = Tablet.bound(portal, "南站", "慢网心跳测试");
        settle(tablet);
        slow(tablet);
        tablet.page.evaluate("() => document.querySelector('yt-pulse').beat()");
        tablet.tap("点击开始");
        assertThat(heardAfter(tablet)).isBetween(390, 1400);
        tablet.close();
    }

    /** The first heartbeat comes half a second after the page. */
    private static void settle(Tablet tablet) {
        tablet.page.waitForTimeout(1200);
        tablet.page.waitForFunction("() => window.Vaadin.connectionState.state === 'connected'");
    }

    /** From here on every round trip leaves the tablet a second and a half late. */
    private static void slow(Tablet tablet) {
        tablet.page.evaluate("""
                () => {
                  const send = XMLHttpRequest.prototype.send;
                  XMLHttpRequest.prototype.send = function (...body) {
                    setTimeout(() => send.apply(this, body), 1500);
                  };
                  window.addEventListener('click', () => window.tapped = performance.now(), true);
                  new MutationObserver(() => {
                    if (document.querySelector('[data-busy]')) window.heard ??= performance.now() - window.tapped;
                  }).observe(document.body, {subtree: true, attributeFilter: ['data-busy']});
                }
                """);
    }

    /** Milliseconds until the tapped button said so; waits until the answer came and nothing is busy any more. */
    private static int heardAfter(Tablet tablet) {
        assertThat(tablet.button("手机尾号")).isVisible();
        assertThat(tablet.page.locator("[data-busy]")).hasCount(0);
        return ((Number) tablet.page.evaluate("() => Math.round(window.heard ?? -1)")).intValue();
    }

    private static int served(Tablet tablet) {
        return tablet.page
                                .getByLabel(java.util.regex.Pattern.compile("^取餐号 \\d{3}$"))
                                .count()
                        > 0
                ? 1
                : 0;
    }
}
