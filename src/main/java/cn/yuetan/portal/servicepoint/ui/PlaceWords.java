package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.servicepoint.Trust;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the directory speaks of places: until when, how far, how sure. */
final class PlaceWords {

    private static final int WEEK = 7;

    /** Ways turn corners; so much longer than a bird's flight they are, about. */
    private static final double CORNERS = 1.3;

    private static final double METRES_A_MINUTE = 75;
    private static final double TOO_FAR_TO_WALK = 4_000;

    private PlaceWords() {}

    /** Open until 21:00, opens tomorrow at 8:00, paused. */
    static StatusBadge badge(OpenState state, boolean paused, Instant now) {
        var tone = paused && !state.open() ? Tone.WAITING : state.open() ? Tone.GOOD : Tone.NEUTRAL;
        return new StatusBadge(tone, opening(state, paused, now));
    }

    static String opening(OpenState state, boolean paused, Instant now) {
        var changes = state.changesAt();
        if (state.open()) {
            return changes.map(moment -> Texts.of("servicepoint.open.until", until(moment, now)))
                    .orElseGet(() -> Texts.of("servicepoint.open.now"));
        }
        var key = paused ? "servicepoint.paused" : "servicepoint.shut";
        return changes.map(moment -> Texts.of(key + ".until", when(moment, now)))
                .orElseGet(() -> Texts.of(key + ".now"));
    }

    /** A day and time as one says it now: the time alone today, tomorrow, the weekday, else the date. */
    static String when(Instant moment, Instant now) {
        var time = Formats.time(moment);
        var day = BusinessDay.of(moment);
        var days = ChronoUnit.DAYS.between(BusinessDay.of(now), day);
        if (days == 0) {
            return time;
        }
        if (days == 1) {
            return Texts.of("servicepoint.when.tomorrow", time);
        }
        return (days < WEEK ? Formats.weekday(day) : Formats.date(day)) + " " + time;
    }

    /** Who dates the listing, in words; the color says it a second time. */
    static Span trust(Trust trust, @Nullable Instant provenAt, Instant now) {
        var dot = new Span();
        dot.addClassNames("yt-trust-dot", "yt-trust-" + trust.name().toLowerCase(Locale.ROOT));
        dot.getElement().setAttribute("aria-hidden", "true");
        var line = new Span(dot, new Span(proven(trust, provenAt, now)));
        line.addClassName("yt-trust");
        return line;
    }

    static String proven(Trust trust, @Nullable Instant provenAt, Instant now) {
        if (provenAt == null) {
            return Texts.of("servicepoint.proven.never");
        }
        var days = ChronoUnit.DAYS.between(BusinessDay.of(provenAt), BusinessDay.of(now));
        if (days <= 0) {
            return Texts.of("servicepoint.proven.today");
        }
        if (days == 1) {
            return Texts.of("servicepoint.proven.yesterday");
        }
        return Texts.of(trust == Trust.GREY ? "servicepoint.proven.long" : "servicepoint.proven.days", days);
    }

    /** 350 m, 5 minutes on foot; what is too far to walk says the distance alone. */
    static String distance(double metres) {
        var far = metres < 1_000
                ? Texts.of("servicepoint.distance.metres", Long.toString(Math.max(10, Math.round(metres / 10) * 10)))
                : Texts.of("servicepoint.distance.kilometres", String.format(Locale.ROOT, "%.1f", metres / 1_000));
        return metres > TOO_FAR_TO_WALK
                ? far
                : Texts.of("servicepoint.distance.walk", far, Integer.toString(minutes(metres)));
    }

    static int minutes(double metres) {
        return (int) Math.max(1, Math.round(metres * CORNERS / METRES_A_MINUTE));
    }

    static String price(Money price) {
        return price.fen() == 0 ? Texts.of("servicepoint.free") : Formats.money(price.fen());
    }

    /** Midnight ends the day that it closes. */
    private static String until(Instant moment, Instant now) {
        var midnight = moment.atZone(BusinessDay.BEIJING).toLocalTime().equals(LocalTime.MIDNIGHT);
        var tonight = BusinessDay.of(moment).equals(BusinessDay.of(now).plusDays(1));
        return midnight && tonight ? Texts.of("servicepoint.when.midnight") : when(moment, now);
    }
}
