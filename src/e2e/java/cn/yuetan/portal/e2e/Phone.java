package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A courier's phone. */
final class Phone {

    final Page page;
    private final PortalUnderTest portal;

    private Phone(Page page, PortalUnderTest portal) {
        this.page = page;
        this.portal = portal;
    }

    /** Signs in by a code that the development gateway keeps at /staff/sms. */
    static Phone signIn(PortalUnderTest portal, String number) {
        var phone = new Phone(Chromium.phone(), portal);
        phone.open("/sign-in");
        phone.page.getByLabel("手机号").fill(number);
        phone.tap("获取验证码");
        assertThat(phone.page.getByLabel("验证码", new Page.GetByLabelOptions().setExact(true)))
                .isEditable();
        phone.page
                .getByLabel("验证码", new Page.GetByLabelOptions().setExact(true))
                .fill(latestCode(portal, number));
        phone.tap("登录");
        phone.page.waitForURL(address -> !address.endsWith("/sign-in"));
        return phone;
    }

    /** The code as a helpful colleague reads it from the development gateway. */
    private static String latestCode(PortalUnderTest portal, String number) {
        var admin = Desk.signIn(portal, "admin").open("/staff/sms");
        var masked = number.substring(0, 3) + "****" + number.substring(7);
        assertThat(admin.page.getByText(masked).first()).isVisible();
        var page = admin.page.locator("body").innerText();
        admin.close();
        var found = Pattern.compile(Pattern.quote(masked) + "\\D*?(\\d{6})(?!\\d)", Pattern.DOTALL)
                .matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No code for " + masked);
        }
        return found.group(1);
    }

    Phone open(String path) {
        page.navigate(portal.url() + path);
        return this;
    }

    Phone tap(String name) {
        button(name).first().click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a scanner sees on /me/code. */
    String memberCode() {
        open("/me/code");
        page.waitForTimeout(800);
        for (var tries = 0; tries < 10; tries++) {
            try {
                var image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
                var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
                return new QRCodeReader().decode(bitmap).getText();
            } catch (NotFoundException e) {
                page.waitForTimeout(500);
            } catch (IOException | com.google.zxing.ReaderException e) {
                throw new IllegalStateException("The code cannot be read", e);
            }
        }
        throw new IllegalStateException("No QR code on the page");
    }

    void close() {
        page.context().close();
    }
}
