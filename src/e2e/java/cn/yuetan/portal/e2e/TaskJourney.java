package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Signing up for a volunteer task, and not for two at the same time. */
class TaskJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void signsUpAtTheTablet() {
        var tablet = Tablet.bound(portal, "南站", "志愿测试");
        tablet.identify("0015").tap("志愿");
        var task = tablet.page.getByText("三里河路口文明引导").first();
        task.click();
        tablet.tap("确认");
        assertThat(tablet.button("完成")).isVisible();
        tablet.close();
    }
}
