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
        assertThat(tablet.text("报上了").first()).isVisible();
        tablet.tap("返回").tap("志愿");
        tablet.page.getByText("放学路口护学").first().click();
        tablet.tap("确认");
        // 15:40–16:10 and 16:00–16:20: the refusal names the other task.
        assertThat(tablet.text("和你报的“三里河路口文明引导”撞时间了").first()).isVisible();
        tablet.tap("完成");
        assertThat(tablet.button("点击开始")).isVisible();

        // The same task on the phone: it is already mine.
        tablet.close();
        var phone = Phone.signIn(portal, "13800000015").open("/tasks");
        assertThat(phone.page.getByText("三里河路口文明引导").first()).isVisible();
        phone.close();
    }
}
