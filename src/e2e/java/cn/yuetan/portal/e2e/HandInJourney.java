package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A courier whose phone is flat: the keeper lets them in, and the tablet goes on by itself. */
class HandInJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void theKeeperLetsACourierInAndTheTabletGoesOn() {
        var tablet = Tablet.bound(portal, "南站", "代登入平板");
        var keeper = Desk.signIn(portal, "keeper-south").open("/staff/calls");
        keeper.button("帮小哥登入平板").first().click();
        keeper.page.getByLabel("平板", new GetByLabelOptions().setExact(true)).click();
        keeper.page
                .getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("代登入平板"))
                .click();
        keeper.page.getByLabel("手机尾号").fill("0012");
        keeper.button("查找").click();
        keeper.page.getByText("师傅").first().click();
        keeper.page.getByText("手机没电").click();
        keeper.button("登入").click();

        assertThat(tablet.button("订餐")).isVisible();
        tablet.page.waitForURL("**/kiosk/home");
        tablet.tap("完成");
        assertThat(tablet.button("点击开始")).isVisible();
        keeper.close();
        tablet.close();
    }
}
