package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.DeviceRow;
import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One tablet: how it is, and what can be done from afar. */
@Route("staff/kiosks")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class KioskDeviceView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final KioskDevices devices;
    private final StationDirectory stations;
    private final HandInButton handIn;
    private final Div content = new Div();
    private final Div state = new Div();
    private final Div facts = new Div();
    private @Nullable DeviceRow shown;
    private long id;

    KioskDeviceView(KioskDevices devices, StationDirectory stations, HandInButton handIn, LiveUpdates live) {
        this.devices = devices;
        this.stations = stations;
        this.handIn = handIn;
        content.addClassName("yt-stack");
        add(content);
        live.subscribe(this, KioskDevices.TOPIC, this::draw);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        draw();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("kiosk.devices.title");
    }

    private void draw() {
        var row = devices.get(id);
        if (shown == null || shown.id() != row.id() || !sameActs(shown, row)) {
            frame(row);
        }
        shown = row;
        state.removeAll();
        state.add(KiosksView.badge(row.state()));
        facts.removeAll();
        facts.add(facts(row));
    }

    /** A heartbeat changes facts only: what staff are typing or about to tap stays as it is. */
    private static boolean sameActs(DeviceRow before, DeviceRow now) {
        return before.closed() == now.closed()
                && before.message().equals(now.message())
                && (before.state() == State.REVOKED) == (now.state() == State.REVOKED);
    }

    private void frame(DeviceRow row) {
        var back = Buttons.quiet("kiosk.device.back", LineIcon.BACK, click -> UI.getCurrentOrThrow()
                .navigate(KiosksView.class));
        content.removeAll();
        content.add(new PageHeader(row.name(), stations.get(row.station()).name(Texts.locale()), state, back));
        var columns = new Div(facts);
        columns.addClassName("yt-desk-columns");
        if (row.state() != State.REVOKED) {
            columns.add(acts(row));
        }
        content.add(columns);
    }

    private static Card facts(DeviceRow row) {
        var facts = new DescriptionList();
        facts.addClassName("yt-fact-list");
        fact(facts, "kiosk.devices.seen", KiosksView.seen(row));
        fact(facts, "kiosk.device.input", time(row.inputAt()));
        fact(facts, "kiosk.device.scan", time(row.scanAt()));
        fact(facts, "kiosk.devices.page", row.page().isEmpty() ? Texts.of("kiosk.devices.never") : row.page());
        fact(facts, "kiosk.device.visible", Texts.of(row.visible() ? "kiosk.device.yes" : "kiosk.device.no"));
        fact(facts, "kiosk.device.awake", Texts.of(row.awake() ? "kiosk.device.awake.yes" : "kiosk.device.awake.no"));
        fact(facts, "kiosk.device.version", row.version().isEmpty() ? Texts.of("kiosk.devices.never") : row.version());
        fact(facts, "kiosk.device.enrolled", time(row.enrolledAt()));
        return new Card(Texts.of("kiosk.device.facts"), facts);
    }

    private Card acts(DeviceRow row) {
        var message = new TextField(Texts.of("kiosk.device.message"));
        message.setHelperText(Texts.of("kiosk.device.message.help"));
        message.setValue(row.message());
        message.setMaxLength(60);
        message.setWidthFull();
        var show = Buttons.quiet("kiosk.device.message.save", click -> {
            devices.show(id, message.getValue());
            Toast.good(Texts.of("kiosk.device.message.saved"));
        });
        var reload = Buttons.quiet("kiosk.device.reload", LineIcon.REFRESH, click -> {
            devices.reload(id);
            Toast.good(Texts.of("kiosk.device.reload.sent"));
        });
        var sound = Buttons.quiet("kiosk.device.sound", LineIcon.BELL, click -> {
            devices.testSound(id);
            Toast.good(Texts.of("kiosk.device.sound.sent"));
        });
        var close = Buttons.quiet(
                row.closed() ? "kiosk.device.open" : "kiosk.device.close", click -> devices.close(id, !row.closed()));
        var revoke = Buttons.danger("kiosk.device.revoke", click -> askRevoke(row));
        var buttons = new Div(handIn.forTablets(each -> each.id() == id), reload, sound, close, revoke);
        buttons.addClassName("yt-actions");
        var words = new Div(message, show);
        words.addClassName("yt-stack");
        var card = new Card(Texts.of("kiosk.device.acts"), words, buttons);
        card.addClassName("yt-stack");
        return card;
    }

    private void askRevoke(DeviceRow row) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("kiosk.device.revoke.title", row.name()));
        dialog.setText(Texts.of("kiosk.device.revoke.hint"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("kiosk.device.revoke.no"));
        dialog.setConfirmText(Texts.of("kiosk.device.revoke.yes"));
        dialog.addConfirmListener(confirm -> {
            devices.revoke(id);
            Toast.good(Texts.of("kiosk.device.revoked"));
        });
        dialog.open();
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Texts.of(key)), new DescriptionList.Description(value));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? Texts.of("kiosk.devices.never") : Formats.dateTime(instant);
    }
}
