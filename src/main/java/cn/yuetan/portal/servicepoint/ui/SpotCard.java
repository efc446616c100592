package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.NowSpot;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One place or station to go to: what it is called, how far, until when, how to get in, and the three taps that lead there. */
class SpotCard extends Card {

    static final String STATIONS = "public/stations";

    private SpotCard(Component name) {
        addClassName("yt-spot");
        var title = new H2(name);
        title.addClassName("yt-spot-name");
        add(title);
    }

    /** A place with its way in and its telephone. */
    static SpotCard of(PlaceRow place, PlaceDetails details, @Nullable Double metres, Instant now) {
        var card = new SpotCard(link(place));
        card.state(PlaceWords.badge(place.now(), place.pause() != null, now), metres);
        var facts = details.draft().facts();
        card.line(LineIcon.PIN, facts.address());
        card.line(LineIcon.STATION, facts.landmark());
        card.line(LineIcon.DOOR, facts.wayIn());
        card.add(
                place.doubted()
                        ? new StatusBadge(Tone.WAITING, LineIcon.WARNING, Texts.of("servicepoint.doubted"))
                        : PlaceWords.trust(place.trust(), place.provenAt(), now));
        var more = link(place);
        more.setText(Texts.of("servicepoint.spot.details"));
        card.acts(place.point(), place.name(), facts.phone(), more);
        return card;
    }

    /** A station, with what of this is left there. */
    static SpotCard of(StationRow row, @Nullable NowSpot spot, @Nullable Double metres, Instant now) {
        var name = row.station().name(Texts.locale());
        var card = new SpotCard(link(name));
        card.addClassName("yt-place-station");
        card.state(PlaceWords.badge(spot == null ? row.now() : spot.now(), false, now), metres);
        card.line(LineIcon.PIN, row.station().place());
        card.acts(row.point(), name, "", link(Texts.of("servicepoint.spot.details")));
        return card;
    }

    /** What is left of what was asked for. */
    SpotCard left(String words) {
        var line = new Div(new Span(words));
        line.addClassNames("yt-spot-left", "num");
        addComponentAtIndex(2, line);
        return this;
    }

    private void state(StatusBadge badge, @Nullable Double metres) {
        var row = new Div(badge);
        row.addClassName("yt-spot-state");
        if (metres != null) {
            var far = new Span(LineIcon.WALK.create(), new Span(PlaceWords.distance(metres)));
            far.addClassNames("yt-spot-far", "num");
            row.addComponentAsFirst(far);
        }
        add(row);
    }

    private void line(LineIcon icon, String text) {
        if (!text.isEmpty()) {
            var line = new Div(icon.create(), new Span(text));
            line.addClassName("yt-spot-line");
            add(line);
        }
    }

    private void acts(GeoPoint point, String name, String phone, Component details) {
        var lead = new Anchor(NavigationLinks.to(point, name).amap(), Texts.of("servicepoint.spot.lead"));
        lead.setTarget(AnchorTarget.BLANK);
        lead.getElement().setAttribute("rel", "noopener noreferrer");
        lead.addComponentAsFirst(LineIcon.NAVIGATE.create());
        lead.addClassName("yt-way-link");
        var acts = new Div(lead);
        if (!phone.isEmpty()) {
            var call = new Anchor("tel:" + new PlacePhone(phone).stored(), Texts.of("servicepoint.spot.call"));
            call.addComponentAsFirst(LineIcon.PHONE.create());
            call.addClassName("yt-way-link");
            acts.add(call);
        }
        details.addClassName("yt-way-link");
        acts.add(details);
        acts.addClassName("yt-way-links");
        add(acts);
    }

    private static RouterLink link(PlaceRow place) {
        return new RouterLink(
                place.name(),
                PlaceView.class,
                new RouteParameters(PlaceView.CODE, place.code().toString()));
    }

    private static Anchor link(String words) {
        var link = new Anchor(STATIONS, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
