package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A courier checks in, by PIN and by code. */
class CheckInJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void checksInByTailAndPinAndOutAgain() {
        var tablet = Tablet.bound(portal, "南站", "签到测试一");
        tablet.identify("0001").tap("签到").tap("确认");
        assertThat(tablet.button("完成")).isVisible();
        tablet.tap("完成");
        assertThat(tablet.button("点击开始")).isVisible();
        tablet.identify("0001").tap("签退");
        tablet.page.waitForTimeout(500);
        if (tablet.button("确认").isVisible()) {
            tablet.tap("确认");
        }
        assertThat(tablet.button("完成")).isVisible();
        tablet.close();
    }

    @Test
    void checksInByCodeWithinTenSeconds() {
        var phone = Phone.signIn(portal, "13800000002");
        var tablet = Tablet.bound(portal, "南站", "签到测试二");
        var code = phone.memberCode();
        var from = Instant.now();
        tablet.tap("点击开始");
        assertThat(tablet.button("扫码")).isVisible();
        tablet.scan(code);
        tablet.tap("签到").tap("确认");
        assertThat(tablet.button("完成")).isVisible();
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(10));
        tablet.tap("完成");
        assertThat(tablet.button("点击开始")).isVisible();
        // The same code is used up.
        tablet.tap("点击开始");
        assertThat(tablet.button("扫码")).isVisible();
        tablet.scan(code);
        tablet.page.waitForTimeout(2500);
        assertThat(tablet.button("订餐")).hasCount(0);
        tablet.close();
        phone.close();
    }

    @Test
    void aWrongPinIsRefusedWithASentence() {
        var tablet = Tablet.bound(portal, "北站", "签到测试三");
        tablet.tap("点击开始").tap("手机尾号").enter("0003").enter("111222");
        assertThat(tablet.page.locator("[role=alert]").first()).isVisible();
        assertThat(tablet.button("订餐")).hasCount(0);
        tablet.close();
    }

    @Test
    void anUnnamedVisitorIsCounted() {
        var tablet = Tablet.bound(portal, "北站", "签到测试四");
        tablet.tap("只计人数");
        tablet.page.waitForTimeout(800);
        assertThat(tablet.page.locator("body")).not().containsText("师傅，");
        tablet.close();
    }
}
