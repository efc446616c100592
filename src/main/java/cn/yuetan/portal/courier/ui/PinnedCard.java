package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The pinned announcements, live; a tap opens one. Takes no room while there is none. */
class PinnedCard extends Div {

    private final transient PinnedAnnouncements pins;
    private transient List<PinnedAnnouncements.Pin> shown = List.of();

    PinnedCard(PinnedAnnouncements pins, LiveUpdates live) {
        this.pins = pins;
        addClassName("yt-pins");
        setVisible(false);
        live.subscribe(this, PinnedAnnouncements.TOPIC, this::refresh);
        refresh();
    }

    private void refresh() {
        var now = pins.onPhone(Texts.locale());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.isEmpty());
        now.forEach(pin -> add(card(pin)));
    }

    private static Anchor card(PinnedAnnouncements.Pin pin) {
        var head = new Span();
        head.addClassName("yt-entry-head");
        if (!pin.read()) {
            var dot = new Span();
            dot.addClassName("yt-entry-dot");
            dot.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", Texts.of("courier.home.pin.unread"));
            head.add(dot);
        }
        var title = new Span(pin.title());
        title.addClassName("yt-pin-title");
        head.add(title);
        var summary = new Span(pin.summary());
        summary.addClassName("yt-quiet");
        var words = new Span(head, summary);
        words.addClassName("yt-pin-words");
        var card = new Anchor();
        card.setHref(pin.page());
        card.getElement().setAttribute("router-link", true);
        card.add(LineIcon.BELL.create(), words, LineIcon.ARROW_RIGHT.create());
        card.addClassNames("yt-card", "yt-pin");
        return card;
    }
}
