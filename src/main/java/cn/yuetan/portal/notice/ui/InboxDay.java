package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.Snooze;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The messages of one day under its name. */
class InboxDay extends Section {

    private InboxDay(LocalDate day, LocalDate today, List<InboxEntry> entries, List<Snooze> offered, InboxActs acts) {
        addClassName("yt-inbox-day");
        add(new H2(name(day, today)));
        entries.forEach(entry -> add(new InboxEntryCard(entry, offered, acts)));
    }

    /** The days of these entries, in their order; snoozed ones stand under the day on which they come back. */
    static List<InboxDay> of(List<InboxEntry> entries, LocalDate today, List<Snooze> offered, InboxActs acts) {
        var days = new LinkedHashMap<LocalDate, List<InboxEntry>>();
        for (var entry : entries) {
            var day = BusinessDay.of(entry.snoozedUntil().orElse(entry.at()));
            days.computeIfAbsent(day, key -> new ArrayList<>()).add(entry);
        }
        return days.entrySet().stream()
                .map(day -> new InboxDay(day.getKey(), today, day.getValue(), offered, acts))
                .toList();
    }

    private static String name(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Texts.of("notice.inbox.today");
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.of("notice.inbox.yesterday");
        }
        return day.getYear() == today.getYear() ? Formats.date(day) : Formats.longDate(day);
    }
}
