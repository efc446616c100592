package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.announcement.AnnouncementBench;
import cn.yuetan.portal.notice.announcement.Audience;
import cn.yuetan.portal.shared.RequestKey;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements stand on the tablets of their station until they are withdrawn or over. */
class PinnedLinesTests extends KioskViewTest {

    @Autowired
    AnnouncementBench bench;

    @Autowired
    JdbcClient database;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void standsOnTheAttractScreenOfItsStationUntilItIsWithdrawn() {
        var id = bench.publish(bench.pinned(guests(), "今晚提前关门"));
        atTablet();
        open("kiosk");
        assertThat(lines()).containsExactly("今晚提前关门");
        bench.withdraw(id);
        beat();
        assertThat(lines()).isEmpty();
    }

    @Test
    void standsAboveTheTilesAndVanishesByTheClock() {
        bench.publish(bench.pinned(guests(), "今晚提前关门"));
        var courier = people.courier();
        inHand(courier);
        open("kiosk/home");
        assertThat(lines()).containsExactly("今晚提前关门");
        clock.advance(Duration.ofDays(1));
        open("kiosk/home");
        assertThat(lines()).isEmpty();
    }

    @Test
    void anotherStationDoesNotShowIt() {
        bench.publish(bench.pinned(guests(), "只在这一站"));
        asNobody();
        tablets.actAsTablet(people.station());
        open("kiosk");
        assertThat(lines()).doesNotContain("只在这一站");
    }

    /** The station's couriers: one who was here yesterday. */
    private Audience guests() {
        database.sql("""
                        INSERT INTO check_in (request_key, station_id, courier_id, purposes, came_at, due_at, left_at)
                        VALUES (?, ?, ?, 'REST', '2026-11-22 04:00:00', '2026-11-22 07:00:00', '2026-11-22 05:00:00')
                        """)
                .param(RequestKey.fresh().bytes())
                .param(station.value())
                .param(people.courier())
                .update();
        return new Audience(AudienceKind.STATION, Long.toString(station.value()));
    }

    private static List<String> lines() {
        MockVaadin.clientRoundtrip(true);
        return _find(Div.class, spec -> spec.withClasses("yt-pinned-line")).stream()
                .map(line -> _find(line, Span.class).getFirst().getText())
                .toList();
    }

    private static void beat() {
        var pulse = _find(Pulse.class).getFirst();
        ComponentUtil.fireEvent(pulse, new Pulse.Beat(pulse, true, "kiosk", 3, true));
    }
}
