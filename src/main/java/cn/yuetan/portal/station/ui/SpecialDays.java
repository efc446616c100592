package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.OpeningHours.Hours;
import cn.yuetan.portal.station.OpeningHours.SpecialDay;
import cn.yuetan.portal.station.StationInfo;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Objects;

/** The days on which a station opens otherwise, and the form for one more. */
class SpecialDays extends Div {

    private final StationInfo station;
    private final OpeningHours openingHours;
    private final Clock clock;

    SpecialDays(StationInfo station, OpeningHours openingHours, Clock clock) {
        this.station = station;
        this.openingHours = openingHours;
        this.clock = clock;
        addClassName("yt-days");
        draw();
    }

    private void draw() {
        removeAll();
        add(new H3(Texts.of("station.day.title")));
        var coming = openingHours.coming(station.id());
        if (coming.isEmpty()) {
            var none = new Paragraph(Texts.of("station.day.none"));
            none.addClassName("yt-quiet");
            add(none);
        }
        coming.forEach(special -> add(row(special)));
        add(form());
    }

    private Div row(SpecialDay special) {
        var hours = special.hours()
                .map(each -> Texts.of("station.public.hours", Formats.time(each.opens()), Formats.time(each.closes())))
                .orElse(Texts.of("station.day.isClosed"));
        var row = new Div(
                new Span(Formats.date(special.day())), new Span(hours), Buttons.quiet("station.day.remove", click -> {
                    openingHours.usual(station.id(), special.day());
                    draw();
                }));
        row.addClassNames("yt-day-row", "num");
        return row;
    }

    private Div form() {
        var day = new DatePicker(Texts.of("station.day.day"));
        day.setMin(BusinessDay.today(clock));
        day.setLocale(Texts.locale());
        var opens = StationSettingsView.time("station.settings.opens", station.opens());
        var closes = StationSettingsView.time("station.settings.closes", station.closes());
        var closed = new Checkbox(Texts.of("station.day.closed"));
        closed.addValueChangeListener(change -> {
            opens.setEnabled(!change.getValue());
            closes.setEnabled(!change.getValue());
        });
        var add = Buttons.quiet("station.day.add", click -> {
            day.setInvalid(day.isEmpty());
            if (day.isEmpty()) {
                return;
            }
            openingHours.differ(
                    station.id(),
                    day.getValue(),
                    closed.getValue()
                            ? null
                            : new Hours(
                                    Objects.requireNonNullElse(opens.getValue(), station.opens()),
                                    Objects.requireNonNullElse(closes.getValue(), station.closes())));
            draw();
        });
        var fields = new Div(day, opens, closes);
        fields.addClassName("yt-day-fields");
        var foot = new Div(closed, add);
        foot.addClassName("yt-day-foot");
        return new Div(fields, foot);
    }
}
