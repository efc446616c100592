package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The office decides, and the courier reads it a moment later on a page that was open all the time; on two phones. */
class InboxJourney {

    private static final String NUMBER = "13912349066";
    private static final String NAME = "古丽·示例";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void aDecisionStandsInTheOpenInboxAtOnceAndIsPutAwayOnBothPhones() {
        var phone = Phone.signIn(portal, NUMBER);
        register(phone);
        phone.open("/inbox");
        assertThat(phone.page.getByText("现在没有消息")).isVisible();
        var office = Desk.signIn(portal, "office").open("/staff/couriers");
        office.page.getByText(NAME).first().click();
        office.button("通过").waitFor();

        var tapped = System.nanoTime();
        office.button("通过").click();
        entry(phone).waitFor();
        var took = Duration.ofNanos(System.nanoTime() - tapped);
        System.out.printf("inbox: from the tap at the desk to the open page of the phone %d ms%n", took.toMillis());
        Assertions.assertThat(took).isLessThan(AT_ONCE);
        assertThat(phone.page.locator(".yt-bell-number").first()).hasText("1");

        var tablet = Phone.signIn(portal, NUMBER).open("/inbox");
        assertThat(entry(tablet)).isVisible();
        act(phone, "稍后").click();
        phone.tap("1 小时后");
        assertThat(phone.page.getByText("1 小时后再提醒你")).isVisible();
        assertThat(entry(tablet)).isHidden();
        phone.tap("撤销");
        assertThat(entry(tablet)).isVisible();
        act(phone, "完成").click();
        assertThat(entry(tablet)).isHidden();
        assertThat(tablet.page.locator(".yt-bell-number").first()).isHidden();

        tablet.tap("已完成");
        entry(tablet).locator(".yt-entry-words").click();
        tablet.page.waitForURL("**/me");
        tablet.close();
        office.close();
        phone.close();
    }

    private static Locator entry(Phone phone) {
        return phone.page.locator(".yt-entry").filter(new Locator.FilterOptions().setHasText("登记通过了"));
    }

    private static Locator act(Phone phone, String act) {
        return phone.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act + "：登记通过了"));
    }

    private void register(Phone phone) {
        phone.page.getByLabel("姓名").fill(NAME);
        phone.page.getByLabel("在哪家跑").click();
        phone.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("顺丰"))
                .first()
                .click();
        phone.page.getByRole(AriaRole.CHECKBOX).first().check();
        phone.tap("提交");
        phone.page.waitForURL(portal.url() + "/");
    }
}
