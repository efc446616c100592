package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The office tells all couriers something: it stands on phone and tablet at once, is read, and is taken back. */
class AnnouncementJourney {

    private static final String TITLE = "今晚八点半提前关门";

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void isPublishedReadAndWithdrawnBeforeEverybodysEyes() {
        var phone = Phone.signIn(portal, "13800000021").open("/");
        var tablet = Tablet.bound(portal, "南站", "公告测试");
        var office = Desk.signIn(portal, "office").open("/staff/announcements");
        office.button("写公告").click();
        office.page.getByLabel("标题", exact()).fill(TITLE);
        office.page.getByLabel("正文", exact()).fill("因为检修，**两个驿站**今晚 20:30 关门。<script>alert(1)</script>");
        assertThat(office.page.locator(".yt-preview-page strong")).hasText("两个驿站");
        office.page.getByLabel("给谁看").click();
        office.page
                .getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("全体小哥"))
                .click();
        assertThat(office.page.locator(".yt-announcement-reach")).containsText("现在能到");
        office.page.getByLabel("置顶在手机首页").check();
        office.page.getByLabel("置顶在驿站平板").check();
        office.button("存成草稿").click();
        office.button("发布").click();
        dialogButton(office, "发布").click();

        // Nobody reloads anything.
        assertThat(tablet.text(TITLE)).isVisible();
        var pin = phone.page.locator(".yt-pin").filter(new Locator.FilterOptions().setHasText(TITLE));
        assertThat(pin).isVisible();
        var read = office.page.locator(".yt-announcement-figure").nth(1);
        assertThat(read).containsText("0");
        pin.click();
        assertThat(phone.page.locator(".yt-announcement-text strong")).hasText("两个驿站");
        assertThat(phone.page.locator(".yt-announcement-text")).containsText("<script>");
        assertThat(read).containsText("1");

        office.button("撤回").click();
        office.page.getByLabel("为什么撤回").fill("检修改期了");
        dialogButton(office, "撤回").click();
        assertThat(phone.page.getByText("“" + TITLE + "”已撤回")).isVisible();
        assertThat(tablet.text(TITLE)).isHidden();
        phone.open("/");
        assertThat(phone.button("出示会员码").or(phone.page.locator(".yt-hero")).first())
                .isVisible();
        assertThat(pin).isHidden();
        phone.close();
        tablet.close();
        office.close();
    }

    private static Locator dialogButton(Desk desk, String name) {
        return desk.page
                .locator("vaadin-dialog, vaadin-confirm-dialog, vaadin-dialog-overlay, vaadin-confirm-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
