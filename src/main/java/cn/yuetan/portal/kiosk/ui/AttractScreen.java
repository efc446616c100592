package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.AttractPanels;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.DeviceOrders;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.KioskFrame;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.ScanListener;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** What a tablet shows while nobody stands at it: today's offers, who is inside, one big button. */
@SpringComponent
@Scope("prototype")
class AttractScreen extends KioskFrame {

    private static final LocalTime NIGHT_FROM = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_TO = LocalTime.of(6, 0);
    private static final Duration FORGET_CHOICES_AFTER = Duration.ofSeconds(60);

    private final KioskDevices devices;
    private final OpeningHours openingHours;
    private final IdentifyCourier identify;
    private final OfferColumns offers;
    private final Clock clock;
    private final StationId station;
    private final InsideCard inside;
    private final CountMeButton countMe;
    private final PinnedLines pinned;
    private final Paragraph message = new Paragraph();
    private final Chime chime = new Chime();

    /** Made once: a button that is replaced while a finger comes down loses the tap. */
    private final Button start =
            Buttons.primary("kiosk.start", click -> UI.getCurrentOrThrow().navigate(IdentifyView.class));

    private @Nullable DeviceOrders orders;
    private boolean open;

    AttractScreen(
            CurrentKiosk currentKiosk,
            StationDirectory stations,
            KioskDevices devices,
            OpeningHours openingHours,
            IdentifyCourier identify,
            InsideCard inside,
            CountMeButton countMe,
            PinnedLines pinned,
            List<AttractPanels> panels,
            HandedIn handedIn,
            LiveUpdates live,
            Clock clock) {
        super(place(stations, currentKiosk));
        this.devices = devices;
        this.openingHours = openingHours;
        this.identify = identify;
        this.inside = inside;
        this.countMe = countMe;
        this.pinned = pinned;
        this.clock = clock;
        this.station = currentKiosk.station().orElseThrow();
        this.offers = new OfferColumns(panels, inside, station);
        addClassName("yt-attract");
        message.addClassName("yt-attract-message");
        message.getElement().setAttribute("role", "status");
        content(offers.main(), offers.side(), pinned, message);
        start.addClassName("yt-start");
        left(start);
        right(countMe);
        var pulse = new Pulse(beat -> {
            devices.heartbeat(beat.page(), beat.sinceInput(), beat.visible(), beat.awake());
            if (handedIn.take()) {
                return;
            }
            if (beat.sinceInput().compareTo(FORGET_CHOICES_AFTER) > 0 && forgotChoices()) {
                return;
            }
            refresh();
        });
        handedIn.watch(pulse);
        add(new ScanListener(this::scanned), pulse, chime);
        live.subscribe(this, KioskDevices.topic(currentKiosk.requireDevice().id()), this::refresh);
        live.subscribe(this, CheckIns.topic(station), inside::refresh);
        offers.topics().forEach(topic -> live.subscribe(this, topic, this::drawOffers));
        draw();
    }

    /** Language and text size belong to whoever chose them; the next person finds the usual ones. */
    private static boolean forgotChoices() {
        var ui = UI.getCurrentOrThrow();
        var appearance = Appearance.of(ui);
        if (!appearance.largeText() && ui.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            return false;
        }
        appearance.reset();
        ui.getPage().setLocation("/kiosk");
        return true;
    }

    /** Draws anew what time and staff may have changed. */
    private void refresh() {
        var before = orders;
        draw();
        if (before == null || orders == null) {
            return;
        }
        if (orders.reloads() != before.reloads()) {
            UI.getCurrentOrThrow().getPage().reload();
        }
        if (orders.sounds() != before.sounds()) {
            chime.ring();
            Toast.info(Texts.of("kiosk.device.sound.shown"));
        }
    }

    private void draw() {
        var now = BusinessDay.timeOfDay(clock);
        clock(now);
        var wanted = devices.orders();
        if (wanted.isEmpty()) {
            UI.getCurrentOrThrow().getPage().setLocation("/kiosk");
            return;
        }
        orders = wanted.get();
        open = !orders.closed() && openingHours.openNow(station);
        var night = !now.isBefore(NIGHT_FROM) || now.isBefore(NIGHT_TO);
        setClassName("yt-dim", night);
        UI.getCurrentOrThrow().getPage().setColorScheme(night ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
        message.setText(orders.message());
        message.setVisible(!orders.message().isEmpty());
        pinned.refresh();
        drawOffers();
        inside.refresh();
        start.setVisible(open);
        countMe.setVisible(open);
    }

    private void drawOffers() {
        if (open) {
            offers.draw();
        } else {
            offers.draw(closed());
        }
    }

    private ClosedCard closed() {
        return Optional.ofNullable(orders).map(DeviceOrders::closed).orElse(false)
                ? ClosedCard.byStaff()
                : ClosedCard.outsideHours(openingHours.today(station));
    }

    private void scanned(String payload) {
        if (open) {
            identify.byCode(payload, IdentifyView::showRefusal);
        }
    }

    private static String place(StationDirectory stations, CurrentKiosk currentKiosk) {
        var info = stations.get(currentKiosk.station().orElseThrow());
        return Texts.of("kiosk.place", info.name(Texts.locale()), info.place());
    }
}
