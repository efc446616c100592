package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceMap.InView;
import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the map shows, as a list: for whoever sees no map, and for everybody who would rather read. */
class MapList extends Div {

    private static final int MOST = 80;

    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();
    private transient @Nullable InView shown;

    MapList() {
        addClassName("yt-map-list");
        title.getElement().setAttribute("role", "status");
        more.addClassName("yt-quiet");
        add(title, list, more);
    }

    /** Draws anew only what is otherwise. */
    void show(InView view, Instant now) {
        if (view.equals(shown)) {
            return;
        }
        shown = view;
        var all = view.places().size() + view.stations().size();
        title.setText(Texts.of(all == 0 ? "servicepoint.map.nothing" : "servicepoint.map.inView", all));
        list.removeAll();
        view.stations().forEach(row -> list.add(item(row, now)));
        view.places().stream().limit(MOST).forEach(row -> list.add(item(row, now)));
        more.setText(view.more() || view.places().size() > MOST ? Texts.of("servicepoint.map.more", MOST) : "");
    }

    private static ListItem item(PlaceRow place, Instant now) {
        var link = new RouterLink(
                place.name(),
                PlaceView.class,
                new RouteParameters(PlaceView.CODE, place.code().toString()));
        return item(
                place.code().toString(),
                link,
                PlaceWords.opening(place.now(), place.pause() != null, now),
                PlaceWords.trust(place.trust(), place.provenAt(), now));
    }

    private static ListItem item(StationRow row, Instant now) {
        var link = new Anchor(SpotCard.STATIONS, row.station().name(Texts.locale()));
        link.getElement().setAttribute("router-link", true);
        return item(
                Texts.of("servicepoint.station"),
                link,
                PlaceWords.opening(row.now(), false, now),
                new Span(row.station().place()));
    }

    private static ListItem item(String code, Component link, String opening, Component sure) {
        var number = new Span(code);
        number.addClassNames("yt-quiet", "num");
        link.addClassName("yt-place-name");
        var head = new Div(link, number);
        head.addClassName("yt-place-top");
        var state = new Span(opening);
        state.addClassName("num");
        var foot = new Div(state, sure);
        foot.addClassNames("yt-map-foot", "yt-quiet");
        var item = new ListItem(head, foot);
        item.addClassName("yt-map-item");
        return item;
    }
}
