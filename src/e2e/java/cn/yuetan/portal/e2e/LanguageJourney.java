package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** English and large text at the tablet: there while they are wanted, gone for the next person. */
class LanguageJourney {

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void speaksEnglishForOneVisit() {
        var tablet = Tablet.bound(portal, "北站", "语言测试");
        tablet.tap("English");
        assertThat(tablet.page.locator("html")).hasAttribute("lang", java.util.regex.Pattern.compile("^en"));
        assertThat(tablet.button("点击开始")).hasCount(0);
        tablet.tap("中文");
        assertThat(tablet.button("点击开始")).isVisible();
        tablet.close();
    }

    @Test
    void showsLargeTextThatStillFits() {
        var tablet = Tablet.bound(portal, "北站", "大字测试");
        var before = startHeight(tablet);
        tablet.tap("大字");
        tablet.page.waitForTimeout(800);
        var overflow = (Integer) tablet.page.evaluate(
                "() => document.scrollingElement.scrollHeight - document.scrollingElement.clientHeight");
        assertThat(overflow).isLessThanOrEqualTo(0);
        assertThat(startHeight(tablet)).isGreaterThanOrEqualTo(before);
        tablet.close();
    }

    private static double startHeight(Tablet tablet) {
        return ((Number) tablet.button("点击开始").evaluate("button => parseFloat(getComputedStyle(button).fontSize)"))
                .doubleValue();
    }
}
