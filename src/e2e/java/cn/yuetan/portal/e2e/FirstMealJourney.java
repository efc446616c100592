package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody new: from the phone's registration to the first hot meal. */
class FirstMealJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void registersIsApprovedSetsAPinAndEats() {
        var phone = Phone.signIn(portal, "13912340001");
        phone.page.getByLabel("姓名").fill("买买提·示例");
        phone.page.getByLabel("单位").click();
        phone.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("美团"))
                .first()
                .click();
        phone.page.getByRole(AriaRole.CHECKBOX).first().check();
        phone.tap("提交");
        phone.page.waitForTimeout(1000);
        phone.open("/meals");
        phone.page.waitForTimeout(800);

        var office = Desk.signIn(portal, "office").open("/staff/couriers");
        office.page.getByText("买买提·示例").first().click();
        office.button("通过").first().click();
        office.page.waitForTimeout(1000);
        office.close();

        phone.open("/me/pin");
        assertThat(phone.page.locator("body")).containsText("密码");
        phone.open("/meals");
        phone.tap("订一份");
        phone.page.waitForTimeout(800);
        if (phone.button("米饭").count() > 0) {
            phone.tap("米饭");
        }
        if (phone.button("确认").count() > 0) {
            phone.tap("确认");
        }
        assertThat(phone.page
                        .getByLabel(java.util.regex.Pattern.compile("^取餐号 \\d{3}$"))
                        .first())
                .isVisible();
        phone.close();
    }
}
