package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.DirectoryFigures;
import cn.yuetan.portal.servicepoint.PlaceQuality;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How true the directory is, in three figures. */
class PlaceFigureCards extends Div {

    PlaceFigureCards() {
        addClassNames("yt-figures", "yt-place-figures");
    }

    void show(DirectoryFigures figures) {
        removeAll();
        var age = figures.medianAge()
                .map(Formats::duration)
                .orElseGet(() -> Texts.of(
                        figures.count(PlaceQuality.ALL) == 0
                                ? "servicepoint.figure.none"
                                : "servicepoint.figure.never"));
        add(card(age, "servicepoint.figure.age", Tone.NEUTRAL));
        var stale = figures.count(PlaceQuality.GREY);
        add(card(Integer.toString(stale), "servicepoint.figure.grey", stale == 0 ? Tone.GOOD : Tone.WAITING));
        var doubted = figures.count(PlaceQuality.DOUBTED);
        add(card(Integer.toString(doubted), "servicepoint.figure.doubted", doubted == 0 ? Tone.GOOD : Tone.NOW));
    }

    private static Card card(String value, String key, Tone tone) {
        var figure = new Span(value);
        figure.addClassNames("yt-figure", "num");
        var word = new Span(Texts.of(key));
        word.addClassName("yt-quiet");
        return new Card(figure, word).edge(tone);
    }
}
