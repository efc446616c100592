package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Need;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.RightNow;
import cn.yuetan.portal.servicepoint.StationPlaces;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.CheckIns;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationAvailability;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One tap, one answer: the nearest open place that gives what is needed. The tap is what asks for the position, which stays
 * on the page; until it is there, and where it never comes, what is open stands below without distances.
 */
@Route("public/now")
@Menu(order = 12, title = "servicepoint.now.menu", icon = "clock")
@AnonymousAllowed
class NowView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String NEED = "need";

    private static final GeolocationOptions POSITION = GeolocationOptions.builder()
            .highAccuracy(true)
            .timeout(Duration.ofSeconds(6))
            .maximumAge(Duration.ofMinutes(2))
            .build();

    private final transient RightNow rightNow;
    private final transient StationPlaces stations;
    private final NeedButtons needs = NeedButtons.withMap();
    private final Paragraph said = new Paragraph();
    private final Div ways = new Div();
    private final NowAnswer answer;
    private transient @Nullable GeoPoint here;
    private @Nullable Need need;

    NowView(
            RightNow rightNow,
            StationPlaces stations,
            PlaceDirectory directory,
            PlaceServices services,
            LiveUpdates live,
            Clock clock) {
        this.rightNow = rightNow;
        this.stations = stations;
        this.answer = new NowAnswer(directory, services, clock);
        addClassNames("yt-stack", "yt-now");
        said.addClassName("yt-now-said");
        said.getElement().setAttribute("role", "status");
        ways.addClassName("yt-chip-row");
        add(
                new PageHeader(Texts.of("servicepoint.now.title"), Texts.of("servicepoint.now.subtitle")),
                needs,
                said,
                ways,
                answer);
        live.subscribe(this, PlaceDirectory.TOPIC, this::answer);
        stations.all()
                .forEach(
                        row -> live.subscribe(this, CheckIns.topic(row.station().id()), this::answer));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.now.title");
    }

    /** A tap on the way here asks for the position; an address that was merely opened does so only where it is allowed already. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        need = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NEED)
                .flatMap(Need::parse)
                .orElse(null);
        needs.show(need);
        said.setText("");
        ways.removeAll();
        if (need == null) {
            answer.setVisible(false);
            return;
        }
        answer();
        if (here == null) {
            if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD || allowed()) {
                ask();
            } else {
                offerWays("servicepoint.now.byName");
            }
        }
    }

    private static boolean allowed() {
        return Geolocation.availabilityHintSignal().peek() == GeolocationAvailability.GRANTED;
    }

    private void ask() {
        said.setText(Texts.of("servicepoint.now.asking"));
        ways.removeAll();
        Geolocation.getPosition(
                position -> at(new GeoPoint(
                        position.coords().latitude(), position.coords().longitude())),
                error -> notFound(error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED),
                POSITION);
    }

    /** The person stands here. */
    void at(GeoPoint point) {
        here = point;
        said.setText("");
        ways.removeAll();
        answer();
    }

    /** No position came. */
    void notFound(boolean refused) {
        offerWays(refused ? "servicepoint.now.refused" : "servicepoint.now.unknown");
    }

    private void offerWays(String key) {
        said.setText(Texts.of(key));
        ways.removeAll();
        ways.add(new ToggleChip(LineIcon.PIN, Texts.of("servicepoint.now.locate"), this::ask));
        stations.all().forEach(row -> ways.add(fromStation(row)));
    }

    private ToggleChip fromStation(StationRow row) {
        var name = row.station().name(Texts.locale());
        return new ToggleChip(LineIcon.STATION, Texts.of("servicepoint.now.fromStation", name), () -> {
            at(row.point());
            said.setText(Texts.of("servicepoint.now.measured", name));
        });
    }

    private void answer() {
        if (need != null) {
            answer.setVisible(true);
            answer.show(need, rightNow.find(need, here), here != null);
        }
    }
}
