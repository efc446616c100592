package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What was done, the number very large, what comes next, and how long the page stays. */
class DonePanel extends Div {

    DonePanel(KioskDone done, Countdown countdown) {
        addClassName("yt-finale-panel");
        var word = new H2(done.badge());
        var badge = new Div(LineIcon.CHECK.create(), word);
        badge.addClassName("yt-finale-badge");
        badge.getElement().setAttribute("role", "status");
        var words = new Div(badge);
        words.addClassName("yt-finale-words");
        done.number().ifPresent(number -> {
            var label = new Paragraph(number.label());
            label.addClassName("yt-finale-label");
            words.add(label, new NumberDisplay(number.digits(), number.spoken()));
        });
        var sentence = new Paragraph(done.sentence());
        sentence.addClassName("yt-finale-sentence");
        words.add(sentence, countdown);
        add(words);
        if (!done.lines().isEmpty()) {
            var card = new Card();
            card.addClassName("yt-finale-card");
            for (var line : done.lines()) {
                var label = new Span(line.label());
                label.addClassName("yt-quiet");
                var value = new Span(line.value());
                value.addClassNames("yt-finale-value", "num");
                var row = new Div(label, value);
                row.addClassName("yt-finale-line");
                card.add(row);
            }
            add(card);
        }
    }
}
