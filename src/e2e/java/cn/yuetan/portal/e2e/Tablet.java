package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A tablet in a station, and the hands of whoever stands before it. */
final class Tablet {

    static final String PIN = "204613";

    final Page page;
    private final String url;

    private Tablet(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** A tablet that nobody has bound yet, showing its code. */
    static Tablet unbound(PortalUnderTest portal) {
        var tablet = new Tablet(Chromium.tablet(), portal.url());
        tablet.page.navigate(portal.url() + "/kiosk");
        return tablet;
    }

    /** A tablet bound to a station by its keeper, on its attract screen. */
    static Tablet bound(PortalUnderTest portal, String stationName, String deviceName) {
        var tablet = unbound(portal);
        var code = tablet.pairingCode();
        var admin = Desk.signIn(portal, "admin").open("/staff/kiosks");
        admin.page.getByLabel("配对码").fill(code);
        choose(admin.page, "驿站", stationName);
        admin.page.getByLabel("设备名称").fill(deviceName);
        admin.button("绑定").click();
        assertThat(tablet.button("点击开始")).isVisible();
        admin.close();
        return tablet;
    }

    /** The six digits on the screen, however they are spaced. */
    String pairingCode() {
        var text = page.locator("[data-pairing-code]");
        assertThat(text).isVisible();
        return text.getAttribute("data-pairing-code").replaceAll("\\D", "");
    }

    Tablet tap(String name) {
        button(name).click();
        return this;
    }

    Tablet digits(String digits) {
        for (var digit : digits.split("")) {
            button(digit).click();
        }
        return this;
    }

    /** From the attract screen to the home of the courier with these last four digits. */
    Tablet identify(String tail) {
        tap("点击开始").tap("手机尾号").enter(tail).enter(PIN);
        assertThat(button("订餐")).isVisible();
        return this;
    }

    /** Digits and 确认; waits until the pad that asked for them is gone or empty again. */
    Tablet enter(String digits) {
        digits(digits);
        tap("确认");
        page.waitForTimeout(700);
        return this;
    }

    /** What a scanner types: the payload, quickly, and Enter. */
    Tablet scan(String payload) {
        page.keyboard().type(payload);
        page.keyboard().press("Enter");
        return this;
    }

    String pickupNumber() {
        var number = page.getByLabel(Pattern.compile("^取餐号 \\d{3}$"));
        assertThat(number.first()).isVisible();
        return number.first().getAttribute("aria-label").replaceAll("\\D", "");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    void close() {
        page.context().close();
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label).click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}
