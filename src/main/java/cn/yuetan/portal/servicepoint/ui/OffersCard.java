package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.OfferRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What a place offers, each with its price or that it is free. */
class OffersCard extends Card {

    OffersCard(List<OfferRow> offers) {
        super(Texts.of("servicepoint.offers"));
        addClassName("yt-place-offers");
        if (offers.isEmpty()) {
            var none = new Span(Texts.of("servicepoint.offers.none"));
            none.addClassName("yt-quiet");
            add(none);
        }
        offers.forEach(offer -> add(line(offer)));
    }

    private static Div line(OfferRow row) {
        var name = new Span(row.service().name(Texts.locale()));
        name.addClassName("yt-place-offer-name");
        var words = new Div(name);
        var more = conditions(row);
        if (!more.isEmpty()) {
            var quiet = new Span(String.join(" · ", more));
            quiet.addClassName("yt-quiet");
            words.add(quiet);
        }
        words.addClassName("yt-two-lines");
        var price = new Span(PlaceWords.price(row.offer().price()));
        price.addClassNames("yt-place-price", "num");
        price.setClassName("yt-free", row.offer().price().fen() == 0);
        var line = new Div(PlaceIcons.of(row.service()).create(), words, price);
        line.addClassName("yt-place-offer");
        return line;
    }

    private static List<String> conditions(OfferRow row) {
        var parts = new ArrayList<String>();
        var capacity = row.offer().capacity();
        if (capacity != null) {
            parts.add(Texts.of("servicepoint.offer.places", capacity));
        }
        if (!row.offer().conditions().isEmpty()) {
            parts.add(row.offer().conditions());
        } else if (!row.service().note().isEmpty()) {
            parts.add(row.service().note());
        }
        return parts;
    }
}
