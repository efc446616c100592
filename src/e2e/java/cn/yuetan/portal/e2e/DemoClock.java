package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Moves the demo's time through the ribbon that staff have, and back to lunch afterwards. */
final class DemoClock {

    private DemoClock() {}

    static void at(PortalUnderTest portal, String time, Runnable act) {
        move(portal, time);
        try {
            act.run();
        } finally {
            move(portal, "11:20");
        }
    }

    private static void move(PortalUnderTest portal, String time) {
        var office = Desk.signIn(portal, "office");
        office.button("调演示时间").first().click();
        var field = office.page.getByLabel("北京时间");
        field.fill(time);
        field.press("Tab");
        office.button("就用这个时间").click();
        assertThat(office.button("就用这个时间")).hasCount(0);
        office.close();
    }
}
