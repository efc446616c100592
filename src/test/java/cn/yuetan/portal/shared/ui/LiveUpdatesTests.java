package cn.yuetan.portal.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveUpdatesTests {

    private final LiveUpdates live = new LiveUpdates();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        live.stop();
        MockVaadin.tearDown();
    }

    @Test
    void tellsThePageThatShowsTheTopicAndNoOther() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger other = new AtomicInteger();
        Div board = new Div();
        live.subscribe(board, "meal:1", told::countDown);
        live.subscribe(board, "meal:2", other::incrementAndGet);
        UI.getCurrent().add(board);

        live.publish("meal:1");

        assertThat(await(told)).isTrue();
        assertThat(other).hasValue(0);
    }

    @Test
    void forgetsAPageThatLeftAndKnowsItAgainWhenItReturns() {
        Div board = new Div();
        live.subscribe(board, "meal:1", () -> {});
        assertThat(live.subscribers("meal:1")).isZero();

        UI.getCurrent().add(board);
        assertThat(live.subscribers("meal:1")).isEqualTo(1);
        UI.getCurrent().remove(board);
        assertThat(live.subscribers("meal:1")).isZero();
        UI.getCurrent().add(board);
        assertThat(live.subscribers("meal:1")).isEqualTo(1);
    }

    @Test
    void neverWaitsForAPageThatIsBusy() {
        Div board = new Div();
        live.subscribe(board, "meal:1", () -> {});
        UI.getCurrent().add(board);
        assertThat(UI.getCurrent().getSession().hasLock()).isTrue();

        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            live.publish("meal:1");
        }
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
    }

    private static boolean await(CountDownLatch latch) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            MockVaadin.runUIQueue(false);
            if (latch.await(20, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }
}
