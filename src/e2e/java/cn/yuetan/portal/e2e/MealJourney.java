package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The 10-yuan meal, from the tap to the number on the board. */
class MealJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void ordersInThreeTapsAndIsCalledOnTheBoard() {
        var tablet = Tablet.bound(portal, "南站", "订餐测试一");
        tablet.identify("0004").tap("订餐").tap("米饭").tap("确认");
        var number = tablet.pickupNumber();
        assertThat(number).matches("\\d{3}");
        tablet.tap("完成");

        var keeper = Desk.signIn(portal, "keeper-south").open("/staff/meals");
        advance(keeper, number, "开始做");
        advance(keeper, number, "做好了");
        tablet.page.navigate(portal.url() + "/kiosk/board");
        assertThat(tablet.page.locator("body")).containsText(number);
        keeper.close();
        tablet.close();
    }

    @Test
    void refusesASecondMealOnTheSameDay() {
        var tablet = Tablet.bound(portal, "南站", "订餐测试二");
        tablet.identify("0005").tap("订餐").tap("馒头").tap("确认");
        var number = tablet.pickupNumber();
        tablet.tap("完成");
        tablet.identify("0005").tap("订餐");
        assertThat(tablet.page.locator("body")).containsText(number);
        assertThat(tablet.button("米饭")).hasCount(0);
        tablet.close();
    }

    @Test
    void servesAHotMealAtFivePastThree() {
        DemoClock.at(portal, "15:05", () -> {
            var tablet = Tablet.bound(portal, "北站", "订餐测试三");
            tablet.identify("0006").tap("订餐").tap("米饭").tap("确认");
            assertThat(tablet.pickupNumber()).matches("\\d{3}");
            tablet.close();
        });
    }

    @Test
    void refusesAfterLastCallAndSaysWhatNext() {
        DemoClock.at(portal, "15:40", () -> {
            var tablet = Tablet.bound(portal, "北站", "订餐测试四");
            tablet.identify("0007").tap("订餐");
            tablet.page.waitForTimeout(600);
            assertThat(tablet.page.locator("body")).containsText("15:30");
            assertThat(tablet.button("呼叫工作人员")).isVisible();
            tablet.close();
        });
    }

    @Test
    void saysThatEverythingIsSoldAndWhereSomethingIsLeft() {
        var keeper = Desk.signIn(portal, "keeper-north").open("/staff/meals");
        var portions = Portions.of(keeper);
        var taken = portions.leaveExactly(0);
        var tablet = Tablet.bound(portal, "北站", "订餐测试五");
        tablet.identify("0017").tap("订餐");
        assertThat(tablet.text("订完了").first()).isVisible();
        assertThat(tablet.button("米饭")).hasCount(0);
        portions.restore(taken);
        keeper.close();
        tablet.close();
    }

    /** One tap on the step of the order with this number. */
    static void advance(Desk keeper, String number, String step) {
        keeper.page
                .getByRole(
                        AriaRole.ARTICLE,
                        new Page.GetByRoleOptions().setName("取餐号 " + number).setExact(true))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(step))
                .click();
        keeper.page.waitForTimeout(600);
    }
}
