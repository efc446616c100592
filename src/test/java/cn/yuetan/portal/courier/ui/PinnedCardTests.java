package cn.yuetan.portal.courier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.announcement.AnnouncementBench;
import cn.yuetan.portal.notice.announcement.Audience;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office pinned stands on the courier's home, live. */
class PinnedCardTests extends ViewTest {

    @Autowired
    AnnouncementBench bench;

    private Audience firm;
    private long courier;

    @BeforeEach
    void aCourierOfAnEmployer() {
        clock.reset();
        firm = bench.employer();
        courier = bench.couriers(firm, 1).getFirst();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void showsTitleAndFirstWordsAndLeadsToThePage() {
        var id = bench.publish(bench.draft(firm, null));
        asCourier(courier);
        open("");
        var pin = pins().getFirst();
        assertThat(pin.getHref()).isEqualTo("announcements/" + id.value());
        assertThat(pin.getElement().getTextRecursively()).contains("天冷加衣").contains("今晚 零下八度，驿站有热水。");
        assertThat(_find(pin, Span.class, spec -> spec.withClasses("yt-entry-dot")))
                .hasSize(1);
        open("announcements/" + id.value());
        open("");
        assertThat(_find(pins().getFirst(), Span.class, spec -> spec.withClasses("yt-entry-dot")))
                .isEmpty();
    }

    @Test
    void appearsAndGoesWhileThePageIsOpen() {
        asCourier(courier);
        open("");
        assertThat(pins()).isEmpty();
        var id = bench.publish(bench.draft(firm, null));
        await(() -> pins().size() == 1);
        bench.withdraw(id);
        await(() -> pins().isEmpty());
    }

    @Test
    void somebodyElsesAnnouncementIsNotShownAndAnOldOneIsGone() {
        bench.publish(bench.draft(firm, null));
        asCourier(people.courier());
        open("");
        assertThat(pins()).isEmpty();
        asCourier(courier);
        clock.advance(Duration.ofDays(1));
        open("");
        assertThat(pins()).isEmpty();
    }

    private static List<Anchor> pins() {
        return _find(Anchor.class, spec -> spec.withClasses("yt-pin"));
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
