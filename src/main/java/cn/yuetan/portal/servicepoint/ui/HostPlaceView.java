package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceFigures;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.servicepoint.PlaceRequestRow;
import cn.yuetan.portal.servicepoint.PlaceRequests;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One place of a host: what is true now, and everything that can be changed, each with what it says at present. */
@Route(HostPlacePage.PATH)
@RolesAllowed(Roles.HOST)
class HostPlaceView extends HostPlacePage {

    private final transient Proofs proofs;
    private final transient PlacePhotos photos;
    private final transient PlaceRequests requests;
    private final transient PlaceFigures figures;
    private final transient Clock clock;
    private transient @Nullable PlaceDetails shown;
    private @Nullable HostPlaceCard card;

    HostPlaceView(
            HostDesk desk,
            Proofs proofs,
            PlacePhotos photos,
            PlaceRequests requests,
            PlaceFigures figures,
            LiveUpdates live,
            Clock clock) {
        super(desk, "servicepoint.host.place");
        this.proofs = proofs;
        this.photos = photos;
        this.requests = requests;
        this.figures = figures;
        this.clock = clock;
        live.subscribe(this, PlaceDirectory.TOPIC, this::turned);
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? Texts.of("servicepoint.host.place")
                : shown.draft().facts().name();
    }

    /** A host who was removed while the page was open loses it at the next change. */
    private void turned() {
        var before = shown;
        if (before == null) {
            return;
        }
        var now = desk.details(before.code());
        if (now.version() == before.version() && now.closed() == null) {
            state(now);
        } else {
            draw(now);
        }
    }

    @Override
    void head(PlaceDetails place) {
        shown = place;
        var facts = place.draft().facts();
        add(new PageHeader(facts.name(), Texts.of(facts.kind().key()) + " " + place.code()));
    }

    @Override
    void show(PlaceDetails place) {
        card = new HostPlaceCard(desk, proofs, clock, true);
        add(card);
        state(place);
        var photosShown = photos.of(place.id()).size();
        FirstStepsCard.of(place).ifPresent(this::add);
        var menu = new Div(
                line(place, HostHoursView.class, LineIcon.CLOCK, "hours", hours(place)),
                line(place, HostDaysView.class, LineIcon.CALENDAR, "days", days(place)),
                line(place, HostOffersView.class, LineIcon.CUP, "offers", offers(place)),
                line(place, HostPhotosView.class, LineIcon.CAMERA, "photos", photosWords(photosShown)),
                line(place, HostNotesView.class, LineIcon.DOOR, "way", way(place)),
                line(place, HostFactsView.class, LineIcon.PIN, "facts", facts(place)),
                line(place, HostUseView.class, LineIcon.HEART, "use", use(place)),
                line(place, HostHistoryView.class, LineIcon.REFRESH, "history", changed(place)),
                line(
                        place,
                        HostPreviewView.class,
                        LineIcon.SEARCH,
                        "preview",
                        Texts.of("servicepoint.host.preview.line")));
        menu.addClassName("yt-host-menu");
        add(menu);
    }

    private void state(PlaceDetails place) {
        desk.mine().stream().filter(each -> each.id().equals(place.id())).forEach(each -> Objects.requireNonNull(card)
                .show(each));
    }

    private static RouterLink line(
            PlaceDetails place, Class<? extends Component> page, LineIcon icon, String key, String words) {
        var title = new Span(Texts.of("servicepoint.host." + key));
        title.addClassName("yt-host-line-title");
        var now = new Span(words);
        now.addClassNames("yt-quiet", "num");
        var text = new Div(title, now);
        text.addClassName("yt-two-lines");
        var link = new RouterLink("", page, parameters(place.code()));
        link.add(icon.create(), text, LineIcon.ARROW_RIGHT.create());
        link.addClassName("yt-host-menu-line");
        return link;
    }

    private static String hours(PlaceDetails place) {
        return String.join("　", HoursWords.week(place.draft().schedule().week()));
    }

    private String days(PlaceDetails place) {
        var today = BusinessDay.today(clock);
        var coming = place.draft().schedule().different().keySet().stream()
                .filter(day -> !day.isBefore(today))
                .count();
        return coming == 0
                ? Texts.of("servicepoint.host.days.line.none")
                : Texts.of("servicepoint.host.days.line", coming);
    }

    private static String offers(PlaceDetails place) {
        return place.offers().isEmpty()
                ? Texts.of("servicepoint.host.empty")
                : place.offers().stream()
                        .map(offer -> offer.service().name(Texts.locale()))
                        .collect(Collectors.joining(" · "));
    }

    private static String photosWords(int number) {
        return number == 0 ? Texts.of("servicepoint.host.empty") : Texts.of("servicepoint.host.photos.line", number);
    }

    private static String way(PlaceDetails place) {
        var facts = place.draft().facts();
        var phone = facts.phone().isEmpty() ? "" : new PlacePhone(facts.phone()).national();
        var words = Stream.of(phone, facts.landmark(), facts.wayIn())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Texts.of("servicepoint.host.empty") : words;
    }

    private String facts(PlaceDetails place) {
        return requests.latest(place.id())
                .filter(request -> request.state() == PlaceRequestRow.State.WAITING)
                .map(request -> Texts.of(request.state().key()))
                .orElse(place.draft().facts().address());
    }

    private String use(PlaceDetails place) {
        var week = figures.weeks(place.id()).getFirst();
        var thanks = week.thanks().values().stream().mapToInt(Integer::intValue).sum();
        return Texts.of("servicepoint.host.use.line", week.used(), thanks);
    }

    private String changed(PlaceDetails place) {
        return Texts.of("servicepoint.host.history.line", Formats.dateTime(place.changedAt()));
    }
}
