package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.duty.DayRule;
import cn.yuetan.portal.notice.duty.DutyAbsence;
import cn.yuetan.portal.notice.duty.DutyLine;
import cn.yuetan.portal.notice.duty.RosterPlan;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;

/** Rosters in words. */
final class DutyWords {

    private DutyWords() {}

    static String roster(String name) {
        return Texts.of("notice.roster." + name);
    }

    static String tier(int tier) {
        return Texts.of("notice.duty.tier." + tier);
    }

    /** Who is on duty now; a hole is said in red. */
    static Component now(RosterPlan plan, Map<AccountId, String> names) {
        var row = new Div();
        row.addClassName("yt-duty-now");
        plan.now()
                .forEach(one -> row.add(new StatusBadge(
                        Tone.GOOD,
                        LineIcon.PERSON,
                        Texts.of("notice.duty.who", tier(one.tier()), names.getOrDefault(one.person(), "")))));
        if (plan.now().isEmpty()) {
            row.add(new StatusBadge(Tone.NOW, LineIcon.WARNING, Texts.of("notice.duty.nobody")));
        }
        return new Card(Texts.of("notice.duty.now", roster(plan.roster())), row);
    }

    /** When a shift comes back, such as: workdays 18:30 to 08:30 of the next day. */
    static String when(DutyLine line) {
        var days = line.rule() == DayRule.THESE_DAYS
                ? line.weekdays().stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Texts.locale()))
                        .collect(Collectors.joining(" "))
                : Texts.of("notice.duty.rule." + line.rule());
        var overnight = !line.ends().isAfter(line.starts());
        return Texts.of(
                overnight ? "notice.duty.when.overnight" : "notice.duty.when",
                days,
                Formats.time(line.starts()),
                Formats.time(line.ends()));
    }

    /** From which day to which. */
    static String period(DutyLine line) {
        return line.lastDay() == null
                ? Texts.of("notice.duty.from", Formats.longDate(line.firstDay()))
                : Texts.of("notice.duty.fromTo", Formats.longDate(line.firstDay()), Formats.longDate(line.lastDay()));
    }

    static String absence(DutyAbsence absence, Map<AccountId, String> names) {
        var who = names.getOrDefault(absence.person(), "");
        return absence.standIn() == null
                ? Texts.of("notice.duty.absent.nobody", who)
                : Texts.of("notice.duty.absent.standIn", who, names.getOrDefault(absence.standIn(), ""));
    }
}
