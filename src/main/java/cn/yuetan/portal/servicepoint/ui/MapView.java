package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.MapBounds;
import cn.yuetan.portal.servicepoint.MapTiles;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceMap;
import cn.yuetan.portal.servicepoint.PlaceMap.InView;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 2+E on a map, with the same as a list beside it. Only what is in view is asked for and sent. */
@Route("public/map")
@Menu(order = 14, title = "servicepoint.map.menu", icon = "pin")
@AnonymousAllowed
class MapView extends Div implements HasDynamicTitle {

    private static final GeolocationOptions POSITION = GeolocationOptions.builder()
            .highAccuracy(true)
            .timeout(Duration.ofSeconds(10))
            .maximumAge(Duration.ofMinutes(1))
            .build();

    private final transient PlaceMap places;
    private final transient Clock clock;
    private final DirectoryMap map;
    private final MapList list = new MapList();
    private final ChosenSpot chosen;
    private final Paragraph trouble = new Paragraph();
    private final ToggleChip open;
    private final ToggleChip where;
    private final Map<PlaceKind, ToggleChip> kinds = new EnumMap<>(PlaceKind.class);
    private transient MapBounds bounds = DirectoryMap.SKETCH;
    private transient InView view = new InView(List.of(), List.of(), false);
    private transient @Nullable GeoPoint here;
    private @Nullable PlaceKind kind;

    MapView(PlaceMap places, PlaceDirectory directory, MapTiles tiles, LiveUpdates live, Clock clock) {
        this.places = places;
        this.clock = clock;
        this.map = new DirectoryMap(tiles);
        this.chosen = new ChosenSpot(directory, clock);
        addClassName("yt-map-page");
        where = new ToggleChip(LineIcon.NAVIGATE, Texts.of("servicepoint.map.where"), this::ask);
        open = new ToggleChip(LineIcon.DOOR, Texts.of("servicepoint.filter.open"), this::toggleOpen);
        trouble.addClassName("yt-place-trouble");
        trouble.getElement().setAttribute("role", "status");
        map.onMoved(this::moved);
        map.onChosen(this::choose);
        var left = new Div(map, chosen, legend(tiles));
        left.addClassName("yt-map-left");
        var both = new Div(left, list);
        both.addClassName("yt-map-both");
        add(
                new PageHeader(Texts.of("servicepoint.map.title"), Texts.of("servicepoint.map.subtitle")),
                NeedButtons.inOneLine(),
                chips(),
                trouble,
                both);
        live.subscribe(this, PlaceDirectory.TOPIC, this::load);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.map.title");
    }

    /** The browser shows another piece of the map. */
    void moved(MapBounds seen) {
        bounds = seen;
        load();
    }

    /** A mark was tapped. */
    void choose(String key) {
        chosen.choose(key, view, here);
    }

    /** The person stands here. */
    void at(GeoPoint point) {
        here = point;
        where.setEnabled(true);
        where.press(true);
        map.showHere(point);
    }

    private Div chips() {
        var row = new Div(where, open);
        row.addClassNames("yt-chip-row", "yt-chip-scroll");
        for (var each : PlaceKind.values()) {
            var chip = new ToggleChip(null, Texts.of(each.key()), () -> narrow(each));
            kinds.put(each, chip);
            row.add(chip);
        }
        return row;
    }

    private static Div legend(MapTiles tiles) {
        var legend = new Div();
        legend.addClassNames("yt-map-legend", "yt-quiet");
        for (var each : List.of("station", "center", "community", "merchant")) {
            legend.add(sign("yt-plate-" + each, "servicepoint.map.kind." + each));
        }
        for (var each : List.of("green", "amber", "grey")) {
            legend.add(
                    sign("yt-plate-plain yt-sure-" + each, "servicepoint.map.sure." + each.toUpperCase(Locale.ROOT)));
        }
        if (tiles.template().isEmpty()) {
            legend.add(new Span(Texts.of("servicepoint.map.sketch")));
        }
        return legend;
    }

    private static Span sign(String classes, String key) {
        var pin = new Span();
        pin.addClassName("yt-plate");
        pin.addClassNames(classes.split(" "));
        pin.getElement().setAttribute("aria-hidden", "true");
        var sign = new Span(pin, new Span(Texts.of(key)));
        sign.addClassName("yt-map-sign");
        return sign;
    }

    private void ask() {
        trouble.setText("");
        where.setEnabled(false);
        Geolocation.getPosition(
                position -> at(new GeoPoint(
                        position.coords().latitude(), position.coords().longitude())),
                error -> {
                    where.setEnabled(true);
                    trouble.setText(Texts.of(
                            error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED
                                    ? "servicepoint.map.denied"
                                    : "servicepoint.map.unknown"));
                },
                POSITION);
    }

    private void toggleOpen() {
        open.press(!open.on());
        load();
    }

    private void narrow(PlaceKind wanted) {
        kind = kind == wanted ? null : wanted;
        kinds.forEach((each, chip) -> chip.press(each == kind));
        load();
    }

    private void load() {
        view = places.within(bounds, new PlaceQuery(kind, null, open.on(), ""));
        var now = clock.instant();
        map.show(MapMarks.of(view, now));
        list.show(view, now);
        chosen.refresh(view, here);
    }
}
