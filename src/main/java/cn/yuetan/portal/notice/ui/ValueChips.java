package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.MessageValue;
import cn.yuetan.portal.notice.wording.MessageWords;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The values that words may name, as chips; the browser puts a tapped one where the caret stands. */
@Tag("yt-inserts")
class ValueChips extends Component implements HasComponents, HasStyle {

    ValueChips(List<MessageValue> values, MessageWords words) {
        addClassName("yt-wording-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.of("notice.wording.values.insert"));
        for (var value : values) {
            var sample = words.sample().getOrDefault(value.name(), "");
            var name = new Span('{' + value.name() + '}');
            name.addClassName("yt-brace");
            var like = new Span(sample);
            like.addClassNames("yt-quiet", "num");
            var chip = new NativeButton();
            chip.add(name, like);
            chip.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("data-insert", '{' + value.name() + '}')
                    .setAttribute("aria-label", Texts.of("notice.wording.values.one", value.name(), sample));
            chip.addClassName("yt-wording-chip");
            add(chip);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/elements.js");
    }
}
