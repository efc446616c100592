package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A tablet becomes the tablet of a station, and stops being it. */
class EnrolmentJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void aTabletGoesOnByItselfWhenStaffEnterItsCode() {
        var tablet = Tablet.bound(portal, "南站", "绑定测试");
        assertThat(tablet.text("南站").first()).isVisible();
        tablet.page.reload();
        assertThat(tablet.button("点击开始")).isVisible();
        tablet.close();
    }

    @Test
    void aRevokedTabletFallsBackAtItsNextAct() {
        var tablet = Tablet.bound(portal, "北站", "吊销测试");
        var admin = Desk.signIn(portal, "admin").open("/staff/kiosks");
        admin.page.getByText("吊销测试").first().click();
        admin.button("解除绑定").click();
        var dialog = admin.page.getByRole(AriaRole.DIALOG).or(admin.page.getByRole(AriaRole.ALERTDIALOG));
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("解除绑定").setExact(true))
                .click();
        assertThat(admin.page.getByText("已解除").first()).isVisible();
        // By itself: at the latest with its next heartbeat.
        assertThat(tablet.page.locator("[data-pairing-code]")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        tablet.close();
        admin.close();
    }

    @Test
    void aWrongCodeIsSaidPlainly() {
        var admin = Desk.signIn(portal, "admin").open("/staff/kiosks");
        admin.page.getByLabel("配对码").fill("000000");
        admin.page.getByLabel("驿站").click();
        admin.page
                .getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("南站"))
                .first()
                .click();
        admin.page.getByLabel("设备名称").fill("没有这台");
        admin.button("绑定").click();
        assertThat(admin.page.getByText("配对码").count()).isPositive();
        assertThat(admin.page.getByText("没有这台")).hasCount(0);
        admin.close();
    }

    /** As when another answer replaces the cookie while the page is on its way: nobody is signed in, and nobody said so. */
    @Test
    void aTabletWhosePageLostItsSessionOnTheWayComesBackByItself() {
        var tablet = Tablet.bound(portal, "南站", "会话测试");
        var context = tablet.page.context();
        tablet.page.route(
                "**/*v-r=init*",
                route -> {
                    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("yuetan-session"));
                    route.resume();
                },
                new Page.RouteOptions().setTimes(1));
        tablet.page.reload();
        assertThat(tablet.button("点击开始")).isVisible();
        assertThat(tablet.text("有人登录着")).hasCount(0);
        tablet.close();
    }
}
