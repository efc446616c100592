package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.StationInfo;
import cn.yuetan.portal.station.StationSettings;
import cn.yuetan.portal.station.Stations;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;

/** What staff set for their stations: hours, seats, charging bays, the longest stay, what is out of order, days that differ. */
@Route("staff/stations")
@Menu(order = 65, title = "station.menu.stations", icon = "station")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class StationSettingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Stations stations;
    private final OpeningHours openingHours;
    private final Amenities amenities;
    private final Clock clock;
    private final Div cards = new Div();

    StationSettingsView(Stations stations, OpeningHours openingHours, Amenities amenities, Clock clock) {
        this.stations = stations;
        this.openingHours = openingHours;
        this.amenities = amenities;
        this.clock = clock;
        cards.addClassName("yt-stations");
        add(new PageHeader(Texts.of("station.settings.title"), Texts.of("station.settings.subtitle")), cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        cards.removeAll();
        stations.mine().forEach(station -> cards.add(settings(station)));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("station.settings.title");
    }

    private Card settings(StationInfo station) {
        var now = stations.settings(station.id());
        var opens = time("station.settings.opens", now.opens());
        var closes = time("station.settings.closes", now.closes());
        var seats = number("station.settings.seats", now.seats());
        var bays = number("station.settings.bays", now.chargingBays());
        var limit = number("station.settings.limit", now.stayLimitMinutes());
        limit.setHelperText(Texts.of("station.settings.limit.help"));
        var save = Buttons.primary("station.settings.save", click -> {
            stations.change(new StationSettings(
                    station.id(),
                    Objects.requireNonNullElse(opens.getValue(), now.opens()),
                    Objects.requireNonNullElse(closes.getValue(), now.closes()),
                    Objects.requireNonNullElse(seats.getValue(), -1),
                    Objects.requireNonNullElse(bays.getValue(), -1),
                    Objects.requireNonNullElse(limit.getValue(), -1)));
            Toast.good(Texts.of("station.settings.saved"));
        });
        var actions = new Div(save);
        actions.addClassName("yt-actions");
        var fields = new Div(opens, closes, seats, bays, limit);
        fields.addClassName("yt-station-fields");
        var card = new Card(
                Texts.of("station.settings.place", station.name(Texts.locale()), station.place()),
                fields,
                actions,
                new AmenitySettings(station.id(), amenities),
                new SpecialDays(station, openingHours, clock));
        card.addClassName("yt-stack");
        return card;
    }

    static TimePicker time(String key, LocalTime value) {
        var field = new TimePicker(Texts.of(key), value);
        field.setLocale(Locale.SIMPLIFIED_CHINESE);
        return field;
    }

    private static IntegerField number(String key, int value) {
        var field = new IntegerField(Texts.of(key));
        field.setValue(value);
        field.setStepButtonsVisible(true);
        return field;
    }
}
