package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A new merchant: from the invitation in a short message to a correct public listing, on a phone. */
class NewHostJourney {

    private static final String NUMBER = "13912345030";
    private static final String PLACE = "E40";
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("/public/invitation/[A-Za-z0-9_-]{22}");

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void fromTheInvitationToAListingThatIsTrue() throws IOException {
        var link = invited();
        var page = Chromium.phone();
        var began = System.nanoTime();
        page.navigate(portal.url() + link);
        page.getByLabel("怎么称呼你").fill("张师傅");
        page.getByLabel("设一个密码").fill("月坛的热水很暖和");
        tap(page, "开始");
        page.waitForURL("**/host/places/" + PLACE);

        line(page, "营业时间");
        page.getByLabel("每天一样").check();
        page.getByLabel("每天 几点开").fill("07:30");
        page.getByLabel("每天 几点关").fill("21:15");
        tap(page, "存下");
        page.waitForURL("**/host/places/" + PLACE);
        line(page, "服务和价格");
        var chip = page.locator(".yt-chip")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("打印复印"));
        if (!"true".equals(chip.getAttribute("aria-pressed"))) {
            chip.click();
        }
        page.locator(".yt-offer-field")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("打印复印"))
                .getByLabel("价格（元）")
                .fill("0.5");
        tap(page, "存下");
        page.waitForURL("**/host/places/" + PLACE);
        line(page, "电话和怎么进门");
        page.getByLabel("怎么进门").fill("从 2 号门进");
        tap(page, "存下");
        page.waitForURL("**/host/places/" + PLACE);
        line(page, "照片");
        page.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload("door.png", "image/png", photo()));
        assertThat(page.locator(".yt-host-photos img")).hasCount(1);

        var visitor = Chromium.phone();
        visitor.navigate(portal.url() + "/public/places/" + PLACE);
        assertThat(visitor.getByText("07:30–21:15").first()).isVisible();
        assertThat(visitor.getByText("0.50元")).isVisible();
        assertThat(visitor.getByText("从 2 号门进")).isVisible();
        assertThat(visitor.getByText("今天有人确认过")).isVisible();
        visitor.waitForFunction("() => document.querySelector('.yt-photos img').naturalWidth === 640");
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("new host: from the link to a correct public listing %d ms%n", took.toMillis());
        Assertions.assertThat(took).isLessThan(MOST);
        visitor.context().close();
        page.context().close();
    }

    private String invited() {
        var office = Desk.signIn(portal, "office").open("/staff/places/" + PLACE);
        office.page.getByLabel("手机号").fill(NUMBER);
        office.button("发邀请短信").click();
        assertThat(office.page.getByText("等对方打开")).isVisible();
        office.close();
        var admin = Desk.signIn(portal, "admin").open("/staff/sms");
        assertThat(admin.page.getByText("139****5030").first()).isVisible();
        var found = LINK.matcher(admin.page.content());
        admin.close();
        Assertions.assertThat(found.find()).as("a link in the message").isTrue();
        return found.group();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void line(Page page, String title) {
        page.locator(".yt-host-menu-line")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title))
                .click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .waitFor();
    }

    private static void tap(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
