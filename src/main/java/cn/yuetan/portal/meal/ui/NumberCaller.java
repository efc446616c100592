package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.PickupNumber;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls pick-up numbers twice with recorded digits, and says in words whether it can be heard. Browsers keep silent until
 * somebody has touched the page once; then it shows a button for that.
 */
@Tag("yt-number-caller")
class NumberCaller extends Component implements HasStyle {

    private int serial;

    NumberCaller() {
        addClassName("meal-caller");
        getElement().setProperty("unlockWord", Texts.of("meal.board.unlock"));
        getElement().setProperty("quietWord", Texts.of("meal.board.quiet"));
        getElement().setProperty("soundWord", Texts.of("meal.board.sound"));
    }

    void quiet(boolean quiet) {
        getElement().setProperty("quiet", quiet);
    }

    /** Calls these numbers, the first one first; none calls nothing. */
    void call(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        serial++;
        getElement()
                .setProperty(
                        "calls",
                        serial + ":" + numbers.stream().map(PickupNumber::text).collect(Collectors.joining(" ")));
    }

    /** What the browser was last told to call, with its serial number. */
    String lastCalls() {
        return getElement().getProperty("calls", "");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/number-caller.js");
    }
}
