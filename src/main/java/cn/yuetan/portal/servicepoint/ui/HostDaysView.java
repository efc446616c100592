package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceDraft;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Days on which a place has other hours: holidays to come in one tap, and any other day. */
@Route(HostPlacePage.PATH + "/days")
@RolesAllowed(Roles.HOST)
class HostDaysView extends HostPlacePage {

    private final transient Clock clock;
    private final DatePicker from = DayFields.day("servicepoint.host.days.from");
    private final DatePicker until = DayFields.day("servicepoint.host.days.until");
    private final TextField note = new TextField(Texts.of("servicepoint.host.days.note"));
    private DayHoursField hours = new DayHoursField("", DayHours.CLOSED);

    HostDaysView(HostDesk desk, Clock clock) {
        super(desk, "servicepoint.host.days");
        this.clock = clock;
        until.setHelperText(Texts.of("servicepoint.host.days.until.hint"));
        note.setMaxLength(PlaceDraft.LONGEST_DAY_NOTE);
        note.setWidthFull();
    }

    @Override
    void show(PlaceDetails place) {
        var today = BusinessDay.today(clock);
        from.setMin(today);
        until.setMin(today);
        from.clear();
        until.clear();
        note.clear();
        hours = new DayHoursField(Texts.of("servicepoint.host.days.hours"), DayHours.CLOSED);
        add(known(place, today), form(place, RequestKey.fresh()));
    }

    private Card known(PlaceDetails place, LocalDate today) {
        var card = new Card(Texts.of("servicepoint.host.days.known"));
        place.draft().schedule().different().values().stream()
                .filter(day -> !day.day().isBefore(today))
                .sorted(Comparator.comparing(DifferentDay::day))
                .forEach(day -> card.add(line(place, day)));
        if (card.getComponentCount() == 1) {
            card.add(quiet(Texts.of("servicepoint.host.days.none")));
        }
        return card;
    }

    private Div line(PlaceDetails place, DifferentDay day) {
        var words = new Div(
                new Span(Formats.date(day.day())),
                quiet(HoursWords.day(day.hours()) + (day.note().isEmpty() ? "" : " · " + day.note())));
        words.addClassName("yt-two-lines");
        var key = RequestKey.fresh();
        var remove = Buttons.once(Buttons.quiet("servicepoint.host.days.remove"), click -> {
            desk.asUsual(place.id(), List.of(day.day()), key);
            draw(desk.details(place.code()));
        });
        remove.setAriaLabel(Texts.of("servicepoint.host.days.remove") + " " + Formats.date(day.day()));
        var line = new Div(words, remove);
        line.addClassName("yt-host-line");
        return line;
    }

    private Card form(PlaceDetails place, RequestKey key) {
        var card = new Card(Texts.of("servicepoint.host.days.add"));
        var holidays = desk.comingHolidays();
        if (!holidays.isEmpty()) {
            var row = new Div();
            row.addClassName("yt-chip-row");
            holidays.forEach(each -> row.add(new ToggleChip(LineIcon.CALENDAR, words(each), () -> choose(each))));
            card.add(row);
        }
        var days = new Div(from, until);
        days.addClassName("yt-offer-numbers");
        var save = Buttons.primary("servicepoint.host.days.save", click -> {
            desk.differ(place.id(), days(), key);
            Toast.good(Texts.of("servicepoint.host.saved"));
            draw(desk.details(place.code()));
        });
        save.addClassName("yt-wide");
        card.add(days, hours, note, save);
        return card;
    }

    private void choose(HostDesk.Holidays holiday) {
        from.setValue(holiday.from());
        until.setValue(holiday.to());
    }

    private static String words(HostDesk.Holidays holiday) {
        return holiday.from().equals(holiday.to())
                ? Formats.date(holiday.from())
                : Formats.date(holiday.from()) + " – " + Formats.date(holiday.to());
    }

    /** @throws InputRefused if there is no first day, or they are too many */
    private List<DifferentDay> days() {
        var first = from.getValue();
        if (first == null) {
            throw new InputRefused("servicepoint.host.days.missing");
        }
        var last = until.isEmpty() ? first : until.getValue();
        if (last.isBefore(first)) {
            throw new InputRefused("servicepoint.host.days.order");
        }
        if (ChronoUnit.DAYS.between(first, last) >= PlaceDraft.MOST_DAYS) {
            throw new InputRefused("servicepoint.days.many", PlaceDraft.MOST_DAYS);
        }
        var same = hours.value();
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DifferentDay(day, same, note.getValue()))
                .toList();
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("yt-quiet", "num");
        return span;
    }
}
