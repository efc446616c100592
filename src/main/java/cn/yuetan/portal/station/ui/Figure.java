package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number that changes and the word for it. */
class Figure extends Div {

    Figure(int number, String key, String kind) {
        var digits = new Span(Integer.toString(number));
        digits.addClassNames("yt-figure", "num");
        var word = new Span(Texts.of(key));
        word.addClassName("yt-quiet");
        add(digits, word);
        addClassName("yt-figure-" + kind);
    }
}
