package cn.yuetan.portal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** From the last digit of the PIN to the home screen: the person stands and waits, so it is a matter of a moment. */
class KioskSpeedJourney {

    private static final int TIMES = 5;
    private static final int MOST_MS = 1000;

    private final PortalUnderTest portal = PortalUnderTest.shared();

    @Test
    void theHomeScreenStandsWithinASecond() {
        var tablet = Tablet.bound(portal, "南站", "计时测试");
        tablet.identify("0013").tap("完成");
        var took = new ArrayList<Integer>();
        for (var time = 0; time < TIMES; time++) {
            tablet.tap("点击开始").tap("手机尾号").enter("0013").digits(Tablet.PIN);
            tablet.page.evaluate("""
                    () => {
                      window.addEventListener('click', () => window.tapped = performance.now(), {capture: true, once: true});
                      window.shown = undefined;
                      const look = () => {
                        const there = document.querySelector('.yt-tiles');
                        if (there && there.getBoundingClientRect().height > 0) {
                          window.shown = performance.now() - window.tapped;
                        } else {
                          requestAnimationFrame(look);
                        }
                      };
                      look();
                    }
                    """);
            tablet.tap("确认");
            assertThat(tablet.button("订餐")).isVisible();
            tablet.page.waitForFunction("() => window.shown !== undefined");
            took.add(((Number) tablet.page.evaluate("() => Math.round(window.shown)")).intValue());
            tablet.tap("完成");
            assertThat(tablet.button("点击开始")).isVisible();
        }
        var median = took.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
        assertThat(median).as("milliseconds to the home screen %s", took).isBetween(1, MOST_MS);
    }
}
