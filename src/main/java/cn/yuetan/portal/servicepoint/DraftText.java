package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A draft as one text a thing, in a form that history keeps and that can be read back: differences of two drafts are
 * differences of texts, and to undo a change is to put its text from before back.
 */
final class DraftText {

    private static final String DAY = "day:";
    private static final String OFFER = "offer:";

    private DraftText() {}

    /** Every thing that is there, by its name; empty ones are left out. */
    static Map<String, String> of(PlaceDraft draft) {
        var texts = new LinkedHashMap<String, String>();
        var facts = draft.facts();
        texts.put("kind", facts.kind().name());
        texts.put("name", facts.name());
        texts.put("address", facts.address());
        texts.put("landmark", facts.landmark());
        texts.put("wayIn", facts.wayIn());
        texts.put("accessNotes", facts.accessNotes());
        texts.put("phone", facts.phone());
        texts.put("point", facts.point().latitude() + "," + facts.point().longitude());
        var schedule = draft.schedule();
        texts.put("week", schedule.week().text());
        texts.put("holidays", schedule.holidays().name());
        var as = schedule.movedWorkdayAs();
        texts.put("movedWorkdayAs", as == null ? "" : as.name());
        texts.put("pause", text(schedule.pause()));
        schedule.different()
                .values()
                .forEach(day -> texts.put(DAY + day.day(), day.hours().text() + '|' + day.note()));
        draft.offers().forEach(offer -> texts.put(OFFER + offer.service(), text(offer)));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** The draft that has these texts. */
    static PlaceDraft read(Map<String, String> texts) {
        var point = texts.getOrDefault("point", "0,0").split(",", 2);
        var facts = new PlaceFacts(
                PlaceKind.valueOf(texts.getOrDefault("kind", PlaceKind.MERCHANT.name())),
                texts.getOrDefault("name", ""),
                texts.getOrDefault("address", ""),
                texts.getOrDefault("landmark", ""),
                texts.getOrDefault("wayIn", ""),
                texts.getOrDefault("accessNotes", ""),
                texts.getOrDefault("phone", ""),
                new GeoPoint(Double.parseDouble(point[0]), Double.parseDouble(point[1])));
        var days = new ArrayList<DifferentDay>();
        var offers = new ArrayList<Offer>();
        texts.forEach((what, text) -> {
            if (what.startsWith(DAY)) {
                days.add(day(LocalDate.parse(what.substring(DAY.length())), text));
            } else if (what.startsWith(OFFER)) {
                offers.add(offer(what.substring(OFFER.length()), text));
            }
        });
        var as = texts.getOrDefault("movedWorkdayAs", "");
        var schedule = new Schedule(
                        WeekHours.parse(texts.getOrDefault("week", ";;;;;;")),
                        HolidayHours.valueOf(texts.getOrDefault("holidays", HolidayHours.AS_USUAL.name())),
                        as.isEmpty() ? null : DayOfWeek.valueOf(as),
                        Map.of(),
                        pause(texts.getOrDefault("pause", "")))
                .differing(days);
        return new PlaceDraft(facts, schedule, offers);
    }

    /** What is otherwise in the second one, sorted by name. */
    static List<PlaceChange> changes(PlaceDraft before, PlaceDraft after) {
        var old = of(before);
        var now = of(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new PlaceChange(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The draft with these changes taken back; what was changed again since then goes back too. */
    static PlaceDraft undone(PlaceDraft draft, List<PlaceChange> changes) {
        var texts = of(draft);
        changes.forEach(change -> texts.put(change.what(), change.before()));
        texts.values().removeIf(String::isEmpty);
        return read(texts);
    }

    private static String text(Offer offer) {
        var capacity = offer.capacity() == null ? "" : offer.capacity().toString();
        return offer.price().fen() + "|" + capacity + '|' + offer.conditions();
    }

    private static Offer offer(String service, String text) {
        var parts = text.split("\\|", 3);
        return new Offer(
                service,
                new Money(Integer.parseInt(parts[0])),
                parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                parts[2]);
    }

    private static DifferentDay day(LocalDate day, String text) {
        var parts = text.split("\\|", 2);
        return new DifferentDay(day, DayHours.parse(parts[0]), parts[1]);
    }

    private static String text(@Nullable Pause pause) {
        if (pause == null) {
            return "";
        }
        var backOn = pause.backOn() == null ? "" : pause.backOn().toString();
        return pause.from() + "|" + backOn + '|' + pause.note();
    }

    private static @Nullable Pause pause(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = text.split("\\|", 3);
        return new Pause(Instant.parse(parts[0]), parts[1].isEmpty() ? null : LocalDate.parse(parts[1]), parts[2]);
    }
}
