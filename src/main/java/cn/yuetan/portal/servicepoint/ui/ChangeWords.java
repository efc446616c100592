package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.servicepoint.PlaceChange;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says changes of a place, which history keeps in a written form, as people say them. */
final class ChangeWords {

    private static final String DAY = "day:";
    private static final String OFFER = "offer:";
    private static final String PHOTO = "photo:";
    private static final String APART = " \u00b7 ";
    private static final int LONGEST = 160;

    private final List<ServiceRow> catalogue;

    ChangeWords(List<ServiceRow> catalogue) {
        this.catalogue = catalogue;
    }

    /** A change as one sentence. */
    String of(PlaceChange change) {
        if (change.what().startsWith(PHOTO)) {
            return Texts.of(
                    change.after().isEmpty() ? "servicepoint.change.photo.down" : "servicepoint.change.photo.up");
        }
        var what = what(change.what());
        var before = value(change.what(), change.before());
        var after = value(change.what(), change.after());
        if (before.isEmpty()) {
            return Texts.of("servicepoint.change.new", what, after);
        }
        return after.isEmpty()
                ? Texts.of("servicepoint.change.gone", what, before)
                : Texts.of("servicepoint.change.from", what, before, after);
    }

    /** A change on one line of a table: what, from what, to what. */
    Div line(PlaceChange change) {
        if (change.what().startsWith(PHOTO)) {
            return row(new Span(of(change)));
        }
        var what = new Span(what(change.what()));
        what.addClassName("yt-change-what");
        var before = new Span(orNothing(change.what(), change.before()));
        before.addClassName("yt-quiet");
        var arrow = new Span("\u2192");
        arrow.getElement().setAttribute("aria-label", Texts.of("servicepoint.change.becomes"));
        arrow.getElement().setAttribute("role", "img");
        return row(what, before, arrow, new Span(orNothing(change.what(), change.after())));
    }

    private static Div row(Span... parts) {
        var line = new Div(parts);
        line.addClassNames("yt-change", "num");
        return line;
    }

    private String what(String what) {
        if (what.startsWith(DAY)) {
            return Formats.date(LocalDate.parse(what.substring(DAY.length())));
        }
        if (what.startsWith(OFFER)) {
            return service(what.substring(OFFER.length()));
        }
        return switch (what) {
            case "address" -> Texts.of("servicepoint.way.address");
            case "landmark" -> Texts.of("servicepoint.way.landmark");
            case "wayIn" -> Texts.of("servicepoint.way.in");
            case "accessNotes" -> Texts.of("servicepoint.way.access");
            case "phone" -> Texts.of("servicepoint.way.phone");
            default -> Texts.of("servicepoint.change." + what);
        };
    }

    private String orNothing(String what, String text) {
        if (text.isEmpty()) {
            return Texts.of(what.equals("state") ? "servicepoint.change.active" : "servicepoint.change.nothing");
        }
        var words = value(what, text);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "\u2026" : words;
    }

    private String value(String what, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (what.startsWith(DAY)) {
            return day(text.split("\\|", 2));
        }
        if (what.startsWith(OFFER)) {
            return offer(text.split("\\|", 3));
        }
        return switch (what) {
            case "kind" -> Texts.of(PlaceKind.valueOf(text).key());
            case "phone" -> new PlacePhone(text).national();
            case "week" -> String.join(APART, HoursWords.week(WeekHours.parse(text)));
            case "holidays" -> Texts.of("servicepoint.holidays." + text);
            case "movedWorkdayAs" -> HoursWords.weekday(DayOfWeek.valueOf(text));
            case "pause" -> pause(text.split("\\|", 3));
            case "state" -> state(text.split("\\|", 3));
            default -> text;
        };
    }

    private String service(String code) {
        return catalogue.stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .map(service -> service.name(Texts.locale()))
                .orElse(code);
    }

    private static String day(String[] parts) {
        return joined(HoursWords.day(DayHours.parse(parts[0])), parts[1]);
    }

    private static String offer(String[] parts) {
        return joined(
                PlaceWords.price(new Money(Integer.parseInt(parts[0]))),
                parts[1].isEmpty() ? "" : Texts.of("servicepoint.offer.places", Integer.parseInt(parts[1])),
                parts[2]);
    }

    private static String pause(String[] parts) {
        return joined(
                parts[1].isEmpty()
                        ? Texts.of("servicepoint.pause.open")
                        : Texts.of("servicepoint.pause.until", Formats.date(LocalDate.parse(parts[1]))),
                parts[2]);
    }

    private static String state(String[] parts) {
        return joined(Texts.of("servicepoint.quality.CLOSED"), parts.length > 1 ? parts[1] : "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(APART));
    }
}
