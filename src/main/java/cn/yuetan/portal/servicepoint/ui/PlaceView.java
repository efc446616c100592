package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.servicepoint.PlaceUses;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.shared.PublicAddress;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.QrPicture;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that everybody may know about one E站; what its plaque's code opens. */
@Route("public/places/:code([A-Za-z0-9]{1,10})")
@AnonymousAllowed
class PlaceView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String CODE = "code";

    private static final String FROM = "from";
    private static final String PLAQUE = "plaque";

    private final transient PlaceDirectory directory;
    private final transient Proofs proofs;
    private final transient PlaceUses uses;
    private final transient PlacePhotos photos;
    private final transient CurrentPerson person;
    private final transient PublicAddress address;
    private final transient Clock clock;
    private final Div live = new Div();
    private transient Optional<PlaceCode> code = Optional.empty();
    private @Nullable String name;
    private boolean atTheDoor;
    private int version = -1;

    PlaceView(
            PlaceDirectory directory,
            Proofs proofs,
            PlaceUses uses,
            PlacePhotos photos,
            CurrentPerson person,
            PublicAddress address,
            LiveUpdates updates,
            Clock clock) {
        this.directory = directory;
        this.proofs = proofs;
        this.uses = uses;
        this.photos = photos;
        this.person = person;
        this.address = address;
        this.clock = clock;
        addClassNames("yt-stack", "yt-place-page");
        live.addClassName("yt-place-live");
        updates.subscribe(this, PlaceDirectory.TOPIC, this::turned);
    }

    @Override
    public String getPageTitle() {
        return name == null ? Texts.of("servicepoint.public.title") : name;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        code = event.getRouteParameters().get(CODE).flatMap(PlaceCode::parse);
        atTheDoor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FROM)
                .filter(PLAQUE::equals)
                .isPresent();
        draw();
    }

    private void draw() {
        removeAll();
        find().ifPresentOrElse(this::show, this::unknown);
    }

    /** Where nobody edited the place only its state is drawn anew: a tap that is on its way stays where it was. */
    private void turned() {
        find().ifPresent(place -> {
            if (place.version() == version) {
                showState(place);
            } else {
                draw();
            }
        });
    }

    private Optional<PlaceDetails> find() {
        return code.flatMap(directory::details);
    }

    private void show(PlaceDetails place) {
        var facts = place.draft().facts();
        name = facts.name();
        add(new PageHeader(facts.name(), Texts.of(facts.kind().key()) + " " + place.code()));
        var closed = place.closed();
        if (closed != null) {
            gone(closed);
            return;
        }
        showState(place);
        version = place.version();
        var cards = new Div();
        cards.addClassName("yt-place-cards");
        var use = new UseCard(uses, place.id(), place.offers(), person.has(Roles.COURIER), clock);
        if (atTheDoor) {
            var visit = PlaqueVisit.current(clock.instant());
            uses.scanned(place.id(), ClientAddress.current(), visit.scanOf(place.id()));
            cards.add(use);
        }
        var shown = photos.of(place.id());
        if (!shown.isEmpty()) {
            cards.add(new PhotosCard(shown, facts.name()));
        }
        cards.add(new OffersCard(place.offers()), new WayCard(place));
        if (person.has(Roles.COURIER)) {
            cards.add(new SeenCard(proofs, place.id(), this::turned));
        }
        cards.add(new WeekCard(place));
        if (!atTheDoor) {
            cards.add(use);
        }
        address.of(page(place.code())).ifPresent(url -> cards.add(forAFriend(url)));
        add(live, cards, back());
        getElement().appendChild(jsonLd(place));
    }

    private void showState(PlaceDetails place) {
        var now = clock.instant();
        live.removeAll();
        live.add(PlaceWords.badge(place.now(), place.pause() != null, now));
        live.add(PlaceWords.trust(place.trust(), place.provenAt(), now));
        if (place.doubted()) {
            live.add(new StatusBadge(Tone.WAITING, LineIcon.WARNING, Texts.of("servicepoint.doubted")));
        }
    }

    private void gone(PlaceDetails.Closed closed) {
        var into = closed.into();
        add(new RefusalNotice(
                Texts.of("servicepoint.gone", closed.reason()),
                Texts.of(into == null ? "servicepoint.gone.next" : "servicepoint.gone.merged")));
        if (into != null) {
            add(new RouterLink(
                    Texts.of("servicepoint.gone.open", into.toString()),
                    PlaceView.class,
                    new RouteParameters(CODE, into.toString())));
        }
        add(back());
    }

    private void unknown() {
        name = null;
        add(new EmptyState(
                LineIcon.SEARCH,
                Texts.of("servicepoint.unknown.title"),
                Texts.of("servicepoint.unknown.hint"),
                back()));
    }

    private static RouterLink back() {
        var back = new RouterLink(Texts.of("servicepoint.all"), PlaceListView.class);
        back.addClassName("yt-place-back");
        return back;
    }

    private static Component forAFriend(String url) {
        var picture = new Div(QrPicture.of(url));
        picture.addClassName("yt-place-qr");
        var card =
                new Card(Texts.of("servicepoint.friend"), picture, new Paragraph(Texts.of("servicepoint.friend.hint")));
        card.addClassName("yt-place-friend");
        return card;
    }

    private Element jsonLd(PlaceDetails place) {
        var script = new Element("script");
        script.setAttribute("type", "application/ld+json");
        script.setText(PlaceJsonLd.of(place, address.of(page(place.code()))));
        return script;
    }

    private static String page(PlaceCode code) {
        return "/" + PlaceAddress.LIST + "/" + code;
    }
}
