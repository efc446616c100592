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

    private static int served(Tablet tablet) {
        return tablet.page
                                .getByLabel(java.util.regex.Pattern.compile("^取餐号 \\d{3}$"))
                                .count()
                        > 0
                ? 1
                : 0;
    }
}
