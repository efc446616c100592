package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An alarm goes off at two desks at once; one person takes it, and both know. */
class AlarmJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void oneTakesItAndTheOtherSeesWho() {
        var office = Desk.signIn(portal, "office").open("/staff/alarms");
        var deputy = Desk.signIn(portal, "admin").open("/staff/alarms");
        assertThat(office.page.getByText("现在没有警报")).isVisible();
        assertThat(deputy.page.getByText("现在没有警报")).isVisible();

        office.button("演练").click();
        office.button("开始演练").click();
        assertThat(deputy.page.locator("yt-siren[sounds]")).hasCount(1);
        assertThat(office.page.locator("yt-siren[sounds]")).hasCount(1);
        assertThat(deputy.page.getByText("叫了").first()).isVisible();

        deputy.button("我来处理").click();
        assertThat(office.page.getByText("管理员示例在处理")).isVisible();
        assertThat(office.page.locator("yt-siren[sounds]")).hasCount(0);
        assertThat(office.button("我来处理")).hasCount(0);

        deputy.button("处理好了").click();
        assertThat(office.page.getByText("现在没有警报")).isVisible();
        assertThat(office.page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("以前的警报")))
                .isVisible();
        office.close();
        deputy.close();
    }
}
