package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.NearPlace;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.StationPlaces;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 2+E for everybody: what is open, what is near, what it offers. */
@Route(PlaceAddress.LIST)
@Menu(order = 10, title = "servicepoint.menu.places", icon = "seat")
@AnonymousAllowed
class PlaceListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 20;
    private static final int NEAR = 30;

    /** One card of the list: a place or a station. */
    private record Entry(
            Object key,
            @Nullable PlaceRow place,
            @Nullable StationRow station,
            @Nullable Double metres) {

        static Entry of(NearPlace near) {
            return new Entry(near.place().id(), near.place(), null, near.metres());
        }

        static Entry of(PlaceRow place) {
            return new Entry(place.id(), place, null, null);
        }

        static Entry of(StationRow row, @Nullable GeoPoint from) {
            return new Entry(row.station().id(), null, row, from == null ? null : from.metresTo(row.point()));
        }

        double far() {
            return metres == null ? 0 : metres;
        }
    }

    private final transient PlaceDirectory directory;
    private final transient StationPlaces stations;
    private final transient PlaceServices services;
    private final transient Clock clock;
    private final PlaceFilters filters = new PlaceFilters(this::narrow);
    private final Paragraph found = new Paragraph();
    private final KeptCards<Object> cards = new KeptCards<>();
    private final Button more = Buttons.quiet("servicepoint.more", event -> loadMore());
    private int asked = PAGE;

    PlaceListView(
            PlaceDirectory directory, StationPlaces stations, PlaceServices services, LiveUpdates live, Clock clock) {
        this.directory = directory;
        this.stations = stations;
        this.services = services;
        this.clock = clock;
        addClassName("yt-places");
        found.addClassNames("yt-quiet", "num");
        found.getElement().setAttribute("role", "status");
        cards.addClassName("yt-place-list");
        add(
                new PageHeader(Texts.of("servicepoint.public.title"), Texts.of("servicepoint.public.subtitle")),
                NeedButtons.withMap(),
                filters,
                found,
                cards,
                more);
        live.subscribe(this, PlaceDirectory.TOPIC, this::reload);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.public.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(services.offered(), PlaceAddress.read(event.getLocation().getQueryParameters()));
        asked = PAGE;
        reload();
    }

    private void narrow() {
        asked = PAGE;
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PlaceAddress.LIST, PlaceAddress.of(filters.query())));
        reload();
    }

    private void loadMore() {
        asked += PAGE;
        reload();
    }

    /** Cards stay while places turn: what changes is written into them. */
    final void reload() {
        var query = filters.query();
        var entries = filters.here().map(here -> near(query, here)).orElseGet(() -> listed(query));
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        entries.forEach(entry -> wanted.put(entry.key(), PlaceCard::new));
        if (entries.isEmpty()) {
            wanted.put(LineIcon.SEARCH, this::nothing);
        }
        cards.show(wanted);
        var catalogue = services.all();
        var now = clock.instant();
        for (var entry : entries) {
            var card = (PlaceCard) cards.card(entry.key());
            if (entry.place() != null) {
                card.show(entry.place(), entry.metres(), catalogue, now);
            } else if (entry.station() != null) {
                card.show(entry.station(), entry.metres(), catalogue, now);
            }
        }
    }

    private List<Entry> listed(PlaceQuery query) {
        var entries = new ArrayList<Entry>();
        stations.matching(query).forEach(row -> entries.add(Entry.of(row, null)));
        var own = entries.size();
        directory.page(query, 0, asked).forEach(row -> entries.add(Entry.of(row)));
        var all = directory.count(query);
        more.setVisible(entries.size() - own < all && asked < PlaceDirectory.LONGEST_PAGE);
        said(own, all);
        return entries;
    }

    private List<Entry> near(PlaceQuery query, GeoPoint here) {
        var entries = new ArrayList<Entry>();
        stations.matching(query).forEach(row -> entries.add(Entry.of(row, here)));
        directory.nearest(here, query, NEAR).forEach(row -> entries.add(Entry.of(row)));
        entries.sort(Comparator.comparingDouble(Entry::far));
        more.setVisible(false);
        found.setText(Texts.of("servicepoint.found.near", entries.size()));
        return entries;
    }

    private void said(int own, int all) {
        var key = all == PlaceDirectory.MOST
                ? "servicepoint.found.many"
                : own == 0 ? "servicepoint.found.places" : "servicepoint.found.all";
        found.setText(Texts.of(key, all, own));
    }

    private EmptyState nothing() {
        return new EmptyState(
                LineIcon.SEARCH,
                Texts.of("servicepoint.empty.title"),
                Texts.of("servicepoint.empty.hint"),
                Buttons.quiet("servicepoint.empty.all", event -> {
                    filters.show(services.offered(), PlaceQuery.ALL);
                    narrow();
                }));
    }
}
