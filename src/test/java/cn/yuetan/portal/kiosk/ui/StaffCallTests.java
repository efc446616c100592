package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.kiosk.StaffCalls;
import cn.yuetan.portal.shared.RequestKey;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 呼叫工作人员 at the tablet, 来了 at the desk. */
class StaffCallTests extends KioskViewTest {

    @Autowired
    private StaffCalls calls;

    @Test
    void oneTapRingsAndOneTapAnswers() {
        inHand(people.courier());
        open("kiosk/home");
        tap("呼叫工作人员");
        tap("呼叫工作人员");
        asKeeper(station.value());
        open("staff/calls");
        tap("来了");
        assertThat(calls.recent()).singleElement().satisfies(call -> assertThat(call.takenAt())
                .isNotNull());
    }

    @Test
    void aCallThatWaitsKeepsItsCardWhenAnotherComes() {
        callFromATablet();
        asKeeper(station.value());
        var view = open(StaffCallsView.class);
        var first = _get(OpenCallCard.class);
        var button = _get(first, Button.class, spec -> spec.withText("来了"));

        callFromATablet();
        asKeeper(station.value());
        view.draw();

        assertThat(_find(OpenCallCard.class)).hasSize(2).startsWith(first);
        assertThat(_get(first, Button.class, spec -> spec.withText("来了"))).isSameAs(button);
        tap("来了", first);
        view.draw();
        assertThat(_find(OpenCallCard.class)).hasSize(1).doesNotContain(first);
    }

    private void callFromATablet() {
        atTablet();
        calls.call(RequestKey.fresh());
    }

    private static void tap(String word, OpenCallCard card) {
        _click(_get(card, Button.class, spec -> spec.withText(word)));
    }
}
