package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayPlan;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The hours of today and the six days after it, as they will be: holidays, moved workdays and days that differ included. */
class WeekCard extends Card {

    WeekCard(PlaceDetails place) {
        super(Texts.of("servicepoint.hours"));
        addClassName("yt-week");
        var today = true;
        for (var plan : place.days()) {
            var day = new Span(today ? Texts.of("servicepoint.when.today") : Formats.weekday(plan.day()));
            var hours =
                    new Span(paused(place, plan) ? Texts.of("servicepoint.day.paused") : HoursWords.day(plan.hours()));
            hours.addClassName("num");
            var row = new Div(day, hours);
            why(plan).ifPresent(reason -> {
                var quiet = new Span(reason);
                quiet.addClassName("yt-quiet");
                row.add(quiet);
            });
            row.addClassName("yt-week-day");
            row.setClassName("yt-week-today", today);
            add(row);
            today = false;
        }
        var pause = place.pause();
        if (pause != null && !pause.note().isEmpty()) {
            add(new Paragraph(Texts.of("servicepoint.pause.why", pause.note())));
        }
    }

    /** A day before the one on which a pause ends. */
    private static boolean paused(PlaceDetails place, DayPlan plan) {
        var pause = place.pause();
        var backOn = pause == null ? null : pause.backOn();
        return pause != null && (backOn == null || plan.day().isBefore(backOn));
    }

    private static Optional<String> why(DayPlan plan) {
        return switch (plan.reason()) {
            case WEEKDAY -> Optional.empty();
            case HOLIDAY -> Optional.of(Texts.of("servicepoint.day.holiday"));
            case MOVED_WORKDAY -> Optional.of(Texts.of("servicepoint.day.moved"));
            case DIFFERENT -> Optional.of(plan.note().isEmpty() ? Texts.of("servicepoint.day.different") : plan.note());
        };
    }
}
