package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Occupancies;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import org.springframework.context.annotation.Scope;

/** 只计人数: one tap, no name; thanks for some seconds so that a second tap of the same person does not count. */
@SpringComponent
@Scope("prototype")
class CountMeButton extends Div {

    private static final Duration THANKS = Duration.ofSeconds(5);

    private final CurrentKiosk currentKiosk;
    private final Occupancies occupancies;
    private final Button button = new Button(Texts.of("kiosk.count"));
    private RequestKey key = RequestKey.fresh();

    CountMeButton(CurrentKiosk currentKiosk, Occupancies occupancies) {
        this.currentKiosk = currentKiosk;
        this.occupancies = occupancies;
        addClassName("yt-count-me");
        button.setDisableOnClick(true);
        button.addClickListener(click -> count());
        add(button);
    }

    private void count() {
        try {
            occupancies.justCount(key, currentKiosk.station().orElseThrow());
        } catch (RuntimeException failed) {
            button.setEnabled(true);
            throw failed;
        }
        button.setText(Texts.of("kiosk.count.thanks"));
        var wait = new Countdown(THANKS, "kiosk.count.wait");
        wait.addClassName("yt-hidden");
        wait.addEndListener(end -> {
            remove(wait);
            key = RequestKey.fresh();
            button.setText(Texts.of("kiosk.count"));
            button.setEnabled(true);
        });
        add(wait);
    }
}
