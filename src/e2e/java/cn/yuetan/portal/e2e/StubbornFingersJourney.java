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
        // Every round trip leaves the tablet a second and a half late.
        tablet.page.evaluate("""
                () => {
                  const send = XMLHttpRequest.prototype.send;
                  XMLHttpRequest.prototype.send = function (...body) {
                    setTimeout(() => send.apply(this, body), 1500);
                  };
                  const button = [...document.querySelectorAll('vaadin-button, button')]
                    .find(each => each.textContent.includes('点击开始'));
                  window.heard = [];
                  button.addEventListener('click', () => window.tapped = performance.now());
                  new MutationObserver(() => window.heard.push([button.hasAttribute('data-busy'),
                    Math.round(performance.now() - window.tapped)])).observe(button, {attributeFilter: ['data-busy']});
                }
                """);
        tablet.tap("点击开始");
        assertThat(tablet.page.locator("[data-busy]")).hasCount(1);
        assertThat(tablet.button("手机尾号")).isVisible();
        assertThat(tablet.page.locator("[data-busy]")).hasCount(0);
        var after = ((Number) tablet.page.evaluate("() => window.heard.find(([busy]) => busy)[1]")).intValue();
        assertThat(after).isBetween(390, 1400);
        tablet.close();
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
