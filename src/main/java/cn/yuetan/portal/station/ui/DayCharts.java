package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Purpose;
import cn.yuetan.portal.station.StationVisits.DayCounts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A station's day in bars: what people came for, and when; every bar says its number too. */
class DayCharts extends Div {

    DayCharts() {
        addClassName("yt-stack");
    }

    void show(DayCounts today) {
        removeAll();
        var purposes = bars();
        var most =
                today.byPurpose().values().stream().mapToInt(each -> each).max().orElse(1);
        for (var purpose : Purpose.values()) {
            purposes.add(bar(Texts.of(purpose.key()), today.byPurpose().getOrDefault(purpose, 0), most));
        }
        var hours = bars();
        var busiest = today.byHour().stream().mapToInt(each -> each).max().orElse(1);
        for (var hour = 0; hour < today.byHour().size(); hour++) {
            var people = today.byHour().get(hour);
            if (people > 0) {
                hours.add(bar(Texts.of("station.visits.hour", hour), people, busiest));
            }
        }
        add(
                new Card(Texts.of("station.visits.byPurpose"), purposes),
                new Card(Texts.of("station.visits.byHour"), hours));
    }

    private static Div bars() {
        var bars = new Div();
        bars.addClassName("yt-bars");
        return bars;
    }

    private static Div bar(String label, int value, int most) {
        var length = new Span();
        length.addClassName("yt-bar-length");
        length.getStyle().set("width", Math.round(100.0 * value / Math.max(1, most)) + "%");
        var number = new Span(Texts.of("station.visits.people", value));
        number.addClassName("num");
        var bar = new Div(new Span(label), length, number);
        bar.addClassName("yt-day-bar");
        return bar;
    }
}
