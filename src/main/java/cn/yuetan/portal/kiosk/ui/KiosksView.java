package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.DeviceRow;
import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.kiosk.Enrolment;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.kiosk.PairTablet;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationInfo;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The tablets of my stations, and the form that binds a new one. */
@Route("staff/kiosks")
@Menu(order = 60, title = "kiosk.menu.devices", icon = "tablet")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class KiosksView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final KioskDevices devices;
    private final Enrolment enrolment;
    private final StationDirectory stations;
    private final TextField code = new TextField(Texts.of("kiosk.devices.code"));
    private final Select<StationInfo> station = new Select<>();
    private final TextField name = new TextField(Texts.of("kiosk.devices.name"));
    private final FormPanel form;
    private final DataList<DeviceRow> list = new DataList<>(KiosksView::card);

    KiosksView(KioskDevices devices, Enrolment enrolment, StationDirectory stations, LiveUpdates live) {
        this.devices = devices;
        this.enrolment = enrolment;
        this.stations = stations;
        station.setLabel(Texts.of("kiosk.devices.station"));
        station.setItemLabelGenerator(info -> info.name(Texts.locale()));
        code.setMaxLength(12);
        code.setPlaceholder("000 000");
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        name.setMaxLength(60);
        var hint = new Paragraph(Texts.of("kiosk.devices.bind.hint"));
        hint.addClassName("yt-quiet");
        form = new FormPanel(Texts.of("kiosk.devices.bind.title"), hint, code, station, name)
                .actions(Buttons.primary("kiosk.devices.bind", click -> bind()));
        form.addClassNames("yt-card", "yt-stack-form");
        list.column(Texts.of("kiosk.devices.name"), DeviceRow::name, null);
        list.column(Texts.of("kiosk.devices.station"), row -> stationName(row), null);
        list.column(Texts.of("kiosk.devices.state"), row -> badge(row.state()));
        list.column(Texts.of("kiosk.devices.seen"), KiosksView::seen, null);
        list.empty(
                new EmptyState(LineIcon.TABLET, Texts.of("kiosk.devices.empty"), Texts.of("kiosk.devices.empty.hint")));
        list.onOpen(row -> UI.getCurrentOrThrow().navigate(KioskDeviceView.class, row.id()));
        var columns = new Div(list, form);
        columns.addClassName("yt-desk-columns");
        add(new PageHeader(Texts.of("kiosk.devices.title"), Texts.of("kiosk.devices.subtitle")), columns);
        live.subscribe(this, KioskDevices.TOPIC, list::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = stations.mine();
        station.setItems(mine);
        if (mine.size() == 1) {
            station.setValue(mine.getFirst());
        }
        list.rows(DataProvider.fromCallbacks(
                query -> devices.mine().stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> devices.mine().size()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("kiosk.devices.title");
    }

    private void bind() {
        form.setMessage(null);
        station.setInvalid(station.isEmpty());
        if (station.isEmpty()) {
            return;
        }
        try {
            enrolment.pair(new PairTablet(code.getValue(), station.getValue().id(), name.getValue()));
        } catch (Refusal refusal) {
            form.setMessage(RefusalNotice.of(refusal));
            return;
        }
        Toast.good(Texts.of("kiosk.devices.bound", name.getValue().strip()));
        code.clear();
        name.clear();
        list.refresh();
    }

    static StatusBadge badge(State state) {
        var tone =
                switch (state) {
                    case ONLINE -> Tone.GOOD;
                    case WAITING -> Tone.WAITING;
                    case MISSING -> Tone.NOW;
                    case REVOKED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, Texts.of("kiosk.devices.state." + state));
    }

    static String seen(DeviceRow row) {
        return row.seenAt() == null ? Texts.of("kiosk.devices.never") : Formats.dateTime(row.seenAt());
    }

    private String stationName(DeviceRow row) {
        return stations.get(row.station()).name(Texts.locale());
    }

    private static Card card(DeviceRow row) {
        var name = new Span(row.name());
        return new Card(name, badge(row.state()), new Span(seen(row)));
    }
}
