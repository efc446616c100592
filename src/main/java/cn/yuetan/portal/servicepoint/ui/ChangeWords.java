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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what was changed about a place: the thing, what it was, what it is. */
final class ChangeWords {

    private static final String DAY = "day:";
    private static final String OFFER = "offer:";
    private static final String PHOTO = "photo:";

    private final List<ServiceRow> catalogue;

    ChangeWords(List<ServiceRow> catalogue) {
        this.catalogue = catalogue;
    }

    String of(PlaceChange change) {
        var what = label(change.what());
        if (change.what().startsWith(PHOTO)) {
            return Texts.of(
                    change.after().isEmpty() ? "servicepoint.change.photo.down" : "servicepoint.change.photo.up");
        }
        var before = value(change.what(), change.before());
        var after = value(change.what(), change.after());
        if (before.isEmpty()) {
            return Texts.of("servicepoint.change.new", what, after);
        }
        return after.isEmpty()
                ? Texts.of("servicepoint.change.gone", what, before)
                : Texts.of("servicepoint.change.from", what, before, after);
    }

    private String label(String what) {
        if (what.startsWith(DAY)) {
            return Formats.date(LocalDate.parse(what.substring(DAY.length())));
        }
        if (what.startsWith(OFFER)) {
            return service(what.substring(OFFER.length()));
        }
        return switch (what) {
            case "kind" -> Texts.of("servicepoint.change.kind");
            case "name" -> Texts.of("servicepoint.change.name");
            case "address" -> Texts.of("servicepoint.way.address");
            case "landmark" -> Texts.of("servicepoint.way.landmark");
            case "wayIn" -> Texts.of("servicepoint.way.in");
            case "accessNotes" -> Texts.of("servicepoint.way.access");
            case "phone" -> Texts.of("servicepoint.way.phone");
            case "point" -> Texts.of("servicepoint.change.point");
            case "week" -> Texts.of("servicepoint.change.week");
            case "holidays" -> Texts.of("servicepoint.change.holidays");
            case "movedWorkdayAs" -> Texts.of("servicepoint.change.moved");
            case "pause" -> Texts.of("servicepoint.change.pause");
            default -> Texts.of("servicepoint.change.state");
        };
    }

    private String value(String what, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (what.startsWith(DAY)) {
            var parts = text.split("\\|", 2);
            return HoursWords.day(DayHours.parse(parts[0])) + (parts[1].isEmpty() ? "" : " · " + parts[1]);
        }
        if (what.startsWith(OFFER)) {
            return offer(text);
        }
        return switch (what) {
            case "kind" -> Texts.of(PlaceKind.valueOf(text).key());
            case "phone" -> new PlacePhone(text).national();
            case "week" -> String.join(" / ", HoursWords.week(WeekHours.parse(text)));
            case "holidays" -> Texts.of("servicepoint.holidays." + text);
            case "movedWorkdayAs" -> HoursWords.weekday(DayOfWeek.valueOf(text));
            case "pause" -> pause(text);
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

    private static String offer(String text) {
        var parts = text.split("\\|", 3);
        var words = new ArrayList<String>();
        words.add(PlaceWords.price(new Money(Integer.parseInt(parts[0]))));
        if (!parts[1].isEmpty()) {
            words.add(Texts.of("servicepoint.offer.places", Integer.parseInt(parts[1])));
        }
        if (!parts[2].isEmpty()) {
            words.add(parts[2]);
        }
        return String.join(" · ", words);
    }

    private static String pause(String text) {
        var parts = text.split("\\|", 3);
        var until = parts[1].isEmpty()
                ? Texts.of("servicepoint.pause.open")
                : Texts.of("servicepoint.pause.until", Formats.date(LocalDate.parse(parts[1])));
        return parts[2].isEmpty() ? until : until + " · " + parts[2];
    }
}
