package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.Amenity;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.Outage;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationInfo;
import cn.yuetan.portal.station.StationPageCards;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The stations for everybody: where, when, how full, live. */
@Route("public/stations")
@Menu(order = 20, title = "station.menu.public", icon = "station")
@AnonymousAllowed
class PublicStationsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StationDirectory stations;
    private final OpeningHours openingHours;
    private final Occupancies occupancies;
    private final Amenities amenities;
    private final LiveUpdates live;
    private final Div cards = new Div();

    PublicStationsView(
            StationDirectory stations,
            OpeningHours openingHours,
            Occupancies occupancies,
            Amenities amenities,
            List<StationPageCards> features,
            LiveUpdates live) {
        this.stations = stations;
        this.openingHours = openingHours;
        this.occupancies = occupancies;
        this.amenities = amenities;
        this.live = live;
        cards.addClassName("yt-stations");
        add(new PageHeader(Texts.of("station.public.title"), Texts.of("station.public.subtitle")));
        features.forEach(feature -> add(feature.card()));
        add(cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        cards.removeAll();
        for (var station : stations.all()) {
            var card = new Card();
            live.subscribe(card, CheckIns.topic(station.id()), () -> draw(card, stations.get(station.id())));
            draw(card, station);
            cards.add(card);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("station.public.title");
    }

    /** What the station offers: a word each, and what staff say about what is out of order. */
    private Div offers(StationInfo station) {
        var broken = amenities.outOfOrder(station.id());
        var offers = new Div();
        offers.addClassName("yt-offers");
        for (var amenity : Amenity.values()) {
            var outage =
                    broken.stream().filter(each -> each.amenity() == amenity).findFirst();
            offers.add(new StatusBadge(
                    outage.isPresent() ? Tone.WAITING : Tone.GOOD,
                    amenity.icon(),
                    outage.map(PublicStationsView::words)
                            .orElseGet(() -> Texts.of("station.amenity.has", Texts.of(amenity.key())))));
        }
        return offers;
    }

    private static String words(Outage outage) {
        var name = Texts.of(outage.amenity().key());
        return outage.note().isEmpty()
                ? Texts.of("station.amenity.out", name)
                : Texts.of("station.amenity.out.note", name, outage.note());
    }

    private void draw(Card card, StationInfo station) {
        var today = openingHours.today(station.id());
        var open = openingHours.openNow(station.id());
        var now = occupancies.now(station.id());
        var head = new Div(
                new H2(station.name(Texts.locale())),
                new StatusBadge(
                        open ? Tone.GOOD : Tone.NEUTRAL,
                        Texts.of(open ? "station.public.open" : "station.public.closed")));
        head.addClassName("yt-station-head");
        var hours = new Paragraph(today.map(each ->
                        Texts.of("station.public.hours", Formats.time(each.opens()), Formats.time(each.closes())))
                .orElse(Texts.of("station.public.closedToday")));
        hours.addClassName("num");
        var place = new Paragraph(station.place());
        place.addClassName("yt-quiet");
        var figures = new Div(
                new Figure(now.inside(), "station.public.inside", "people"),
                new Figure(now.freeBays(), "station.public.free", "good"));
        figures.addClassName("yt-inside-row");
        card.removeAll();
        card.add(head, place, hours, figures, offers(station));
    }
}
