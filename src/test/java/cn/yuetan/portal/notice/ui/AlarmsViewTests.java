package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.duty.AlarmMark;
import cn.yuetan.portal.notice.duty.AlarmOutcome;
import cn.yuetan.portal.notice.duty.TestDuty;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Siren;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of the duty desk. */
class AlarmsViewTests extends ViewTest {

    @Autowired
    TestDuty duty;

    @BeforeEach
    @AfterEach
    void quiet() {
        clock.reset();
        duty.quiet();
    }

    @Test
    void anAlarmSoundsUntilSomebodyTakesItAndEndsInOneWord() {
        duty.raise();
        asOffice();
        open("staff/alarms");
        assertThat(rings()).isTrue();
        _get(H2.class, spec -> spec.withText("【演练】警报试响"));
        _click(_get(Button.class, spec -> spec.withText("我来处理")));
        assertThat(rings()).isFalse();
        assertThat(_find(Button.class, spec -> spec.withText("我来处理"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("处理好了")));
        assertThat(_get(EmptyState.class).isVisible()).isTrue();
        assertThat(_find(H2.class, spec -> spec.withText("以前的警报"))).hasSize(1);
    }

    @Test
    void whatIsHandedBackSoundsAgain() {
        duty.raise();
        asOffice();
        open("staff/alarms");
        _click(_get(Button.class, spec -> spec.withText("我来处理")));
        _click(_get(Button.class, spec -> spec.withText("我处理不了，接着叫人")));
        assertThat(rings()).isTrue();
        _get(Button.class, spec -> spec.withText("我来处理"));
    }

    @Test
    void theDeskOfSomebodyElseShowsWhoHasItWithoutButtons() {
        duty.raise();
        duty.raise();
        asOffice();
        var office = open(AlarmsView.class);
        _click(_find(Button.class, spec -> spec.withText("我来处理")).getFirst());
        office.draw();
        assertThat(_find(Button.class, spec -> spec.withText("处理好了"))).hasSize(1);
        open("staff/duty");
        asAdmin();
        open("staff/alarms");
        assertThat(_find(Button.class, spec -> spec.withText("我来处理"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("处理好了"))).isEmpty();
    }

    @Test
    void theButtonStaysTheSameWhileTheAlarmClimbs() {
        duty.always(1, people.staff());
        duty.raise();
        asOffice();
        open("staff/alarms");
        var view = (AlarmsView) page();
        var button = _get(Button.class, spec -> spec.withText("我来处理"));
        duty.look();
        clock.advance(Duration.ofMinutes(2));
        duty.look();
        view.draw();
        assertThat(_get(Button.class, spec -> spec.withText("我来处理"))).isSameAs(button);
    }

    @Test
    void theDrillIsForOfficeAndAdministratorsAndAsksFirst() {
        asKeeper(people.station());
        open("staff/alarms");
        assertThat(_find(Button.class, spec -> spec.withText("演练"))).isEmpty();
        open("staff/duty");
        asOffice();
        open("staff/alarms");
        _click(_get(Button.class, spec -> spec.withText("演练")));
        assertThat(rings()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("开始演练")));
        assertThat(rings()).isTrue();
    }

    @Test
    void couriersDoNotComeHere() {
        asCourier(people.courier());
        assertThatThrownBy(() -> open("staff/alarms")).isInstanceOf(MockAccessDeniedException.class);
        assertThatThrownBy(() -> open("staff/duty")).isInstanceOf(MockAccessDeniedException.class);
    }

    @Test
    void everyMarkAndEndingHasWords() {
        asOffice();
        open("staff/alarms");
        var words = new ArrayList<String>();
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            language(language);
            for (var mark : AlarmMark.What.values()) {
                words.add(Texts.of("notice.alarms.mark." + mark, "X"));
            }
            for (var outcome : AlarmOutcome.values()) {
                words.add(Texts.of("notice.alarms.outcome." + outcome));
            }
            words.add(DutyWords.roster("office"));
            for (var tier = 1; tier <= 5; tier++) {
                words.add(DutyWords.tier(tier));
            }
        }
        assertThat(words).noneMatch(word -> word.contains("notice."));
    }

    private static boolean rings() {
        return _get(Siren.class).getElement().getProperty("ringing", false);
    }
}
