package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody new: from the phone's registration to the first hot meal. */
class FirstMealJourney {

    private static final Pattern PICKUP_NUMBER = Pattern.compile("^取餐号 \\d{3}$");

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void registersIsApprovedSetsAPinAndEats() {
        var phone = Phone.signIn(portal, "13912349077");
        phone.page.getByLabel("姓名").fill("买买提·示例");
        phone.page.getByLabel("在哪家跑").click();
        phone.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("美团"))
                .first()
                .click();
        phone.page.getByRole(AriaRole.CHECKBOX).first().check();
        phone.tap("提交");
        phone.page.waitForURL(portal.url() + "/");

        // Until staff approve, the courier can look but not order.
        phone.open("/meals").tap("订一份");
        phone.page.waitForTimeout(1000);
        assertThat(phone.page.getByLabel(PICKUP_NUMBER)).hasCount(0);

        var office = Desk.signIn(portal, "office").open("/staff/couriers");
        office.page.getByText("买买提·示例").first().click();
        office.button("通过").click();
        assertThat(office.button("通过")).hasCount(0);
        office.close();

        phone.open("/me/pin");
        pin(phone);
        pin(phone);
        assertThat(phone.page.getByText("PIN 设好了").first()).isVisible();

        phone.open("/meals").tap("订一份");
        assertThat(phone.page.getByLabel(PICKUP_NUMBER).first()).isVisible();

        var tablet = Tablet.bound(portal, "南站", "第一餐测试");
        tablet.tap("点击开始").tap("手机尾号").enter("9077").enter("950317");
        assertThat(tablet.button("订餐")).isVisible();
        tablet.close();
        phone.close();
    }

    private static void pin(Phone phone) {
        // The pad takes the sixth digit as the last word.
        for (var digit : "950317".split("")) {
            phone.tap(digit);
        }
        phone.page.waitForTimeout(900);
    }
}
