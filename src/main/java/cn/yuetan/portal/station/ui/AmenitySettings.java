package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.Amenity;
import cn.yuetan.portal.station.Outage;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Whether hot water, charging and warmth work, and what everybody reads where one does not. */
class AmenitySettings extends Div {

    private final StationId station;
    private final Amenities amenities;

    AmenitySettings(StationId station, Amenities amenities) {
        this.station = station;
        this.amenities = amenities;
        addClassName("yt-amenities");
        draw();
    }

    private void draw() {
        removeAll();
        add(new H3(Texts.of("station.amenity.title")));
        var broken = amenities.outOfOrder(station);
        for (var amenity : Amenity.values()) {
            add(broken.stream()
                    .filter(outage -> outage.amenity() == amenity)
                    .findFirst()
                    .map(this::outOfOrder)
                    .orElseGet(() -> works(amenity)));
        }
    }

    private Component works(Amenity amenity) {
        var note = new TextField();
        note.setPlaceholder(Texts.of("station.amenity.note"));
        note.setAriaLabel(Texts.of("station.amenity.note.of", Texts.of(amenity.key())));
        note.setMaxLength(40);
        return row(
                amenity,
                new StatusBadge(Tone.GOOD, Texts.of("station.amenity.works")),
                note,
                Buttons.quiet("station.amenity.fail", click -> {
                    amenities.fail(station, amenity, note.getValue());
                    Toast.good(Texts.of("station.settings.saved"));
                    draw();
                }));
    }

    private Component outOfOrder(Outage outage) {
        var note = new Span(outage.note());
        note.addClassName("yt-quiet");
        return row(
                outage.amenity(),
                new StatusBadge(Tone.WAITING, Texts.of("station.amenity.broken")),
                note,
                Buttons.quiet("station.amenity.restore", click -> {
                    amenities.restore(station, outage.amenity());
                    Toast.good(Texts.of("station.settings.saved"));
                    draw();
                }));
    }

    private static Div row(Amenity amenity, StatusBadge badge, Component note, Component button) {
        var name = new Span(amenity.icon().create(), new Span(Texts.of(amenity.key())));
        name.addClassName("yt-amenity-name");
        var row = new Div(name, badge, note, button);
        row.addClassName("yt-amenity");
        return row;
    }
}
