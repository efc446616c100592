package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place in the list; the whole card opens it. Brought up to date, it stays the same card. */
class PlaceCard extends Card {

    private static final String STATIONS = "public/stations";

    private final Div top = new Div();
    private final Div status = new Div();
    private final Div foot = new Div();

    PlaceCard() {
        addClassName("yt-place");
        top.addClassName("yt-place-top");
        status.addClassName("yt-place-status");
        foot.addClassName("yt-place-foot");
        add(top, status, foot);
    }

    /** Shows a place as it is now; the distance only where it is known. */
    final void show(PlaceRow place, @Nullable Double metres, List<ServiceRow> catalogue, Instant now) {
        var link = new RouterLink(
                place.name(),
                PlaceView.class,
                new RouteParameters(PlaceView.CODE, place.code().toString()));
        top(link, Texts.of(place.kind().key()) + " " + place.code());
        var line = place.landmark().isEmpty() ? place.address() : place.address() + " · " + place.landmark();
        status(PlaceWords.badge(place.now(), place.pause() != null, now), metres, line);
        foot.removeAll();
        foot.add(PlaceIcons.line(List.copyOf(place.services()), catalogue));
        foot.add(
                place.doubted()
                        ? new StatusBadge(Tone.WAITING, LineIcon.WARNING, Texts.of("servicepoint.doubted"))
                        : PlaceWords.trust(place.trust(), place.provenAt(), now));
    }

    /** Shows a station among the places. */
    final void show(StationRow row, @Nullable Double metres, List<ServiceRow> catalogue, Instant now) {
        addClassName("yt-place-station");
        var link = new Anchor(STATIONS, row.station().name(Texts.locale()));
        link.getElement().setAttribute("router-link", true);
        top(link, Texts.of("servicepoint.station"));
        status(PlaceWords.badge(row.now(), false, now), metres, row.station().place());
        foot.removeAll();
        foot.add(PlaceIcons.line(
                catalogue.stream()
                        .map(ServiceRow::code)
                        .filter(row.services()::contains)
                        .toList(),
                catalogue));
    }

    private void top(Component link, String kind) {
        link.addClassName("yt-place-name");
        var quiet = new Span(kind);
        quiet.addClassNames("yt-quiet", "num");
        top.removeAll();
        top.add(link, quiet);
    }

    private void status(StatusBadge badge, @Nullable Double metres, String address) {
        status.removeAll();
        status.add(badge);
        if (metres != null) {
            var far = new Span(LineIcon.WALK.create(), new Span(PlaceWords.distance(metres)));
            far.addClassNames("yt-place-far", "num");
            status.add(far);
        }
        var where = new Span(address);
        where.addClassName("yt-quiet");
        status.add(where);
    }
}
