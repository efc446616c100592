package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who is on duty when, from shifts, absences and the calendar; a pure function of them.
 *
 * @param lines shifts of people who may sign in
 * @param calendar must reach from the day before the earliest moment asked for to the latest
 */
record Roster(List<DutyLine> lines, List<DutyAbsence> absences, WorkCalendar calendar) {

    /** Everybody on duty at the moment, each once in their first tier, the first tier first. */
    List<OnDuty> at(Instant moment) {
        var today = BusinessDay.of(moment);
        var tiers = new HashMap<AccountId, Integer>();
        for (var line : lines) {
            for (var day : List.of(today.minusDays(1), today)) {
                if (line.beginsOn(day, calendar)
                        && !moment.isBefore(line.beginning(day))
                        && moment.isBefore(line.end(day))) {
                    whoComes(line.person(), moment)
                            .ifPresent(person -> tiers.merge(person, line.tier(), (a, b) -> Math.min(a, b)));
                }
            }
        }
        return tiers.entrySet().stream()
                .map(entry -> new OnDuty(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparingInt(OnDuty::tier)
                        .thenComparingLong(one -> one.person().value()))
                .toList();
    }

    /** Where nobody is on duty, or one person without a deputy, between the two moments. */
    List<Hole> holes(Instant from, Instant until) {
        var moments = new ArrayList<>(changes(from, until));
        var holes = new ArrayList<Hole>();
        for (var i = 0; i + 1 < moments.size(); i++) {
            var present = at(moments.get(i)).size();
            if (present > 1) {
                continue;
            }
            var next = new Hole(moments.get(i), moments.get(i + 1), present == 0);
            var last = holes.isEmpty() ? null : holes.getLast();
            if (last != null && last.until().equals(next.from()) && last.nobody() == next.nobody()) {
                holes.set(holes.size() - 1, new Hole(last.from(), next.until(), next.nobody()));
            } else {
                holes.add(next);
            }
        }
        return holes;
    }

    private TreeSet<Instant> changes(Instant from, Instant until) {
        var moments = new TreeSet<Instant>();
        BusinessDay.of(from)
                .minusDays(1)
                .datesUntil(BusinessDay.of(until).plusDays(1))
                .forEach(day -> lines.stream()
                        .filter(line -> line.beginsOn(day, calendar))
                        .forEach(line -> {
                            moments.add(line.beginning(day));
                            moments.add(line.end(day));
                        }));
        absences.forEach(absence -> {
            moments.add(absence.from());
            moments.add(absence.until());
        });
        moments.removeIf(moment -> !moment.isAfter(from) || !moment.isBefore(until));
        moments.add(from);
        moments.add(until);
        return moments;
    }

    /** The person, or whoever stands in; a ring of people who stand in for each other is nobody. */
    private Optional<AccountId> whoComes(AccountId person, Instant moment) {
        var candidate = person;
        for (var i = 0; i <= absences.size(); i++) {
            var asked = candidate;
            var absence = absences.stream()
                    .filter(one -> one.person().equals(asked) && one.covers(moment))
                    .max(Comparator.comparingLong(DutyAbsence::id));
            if (absence.isEmpty()) {
                return Optional.of(candidate);
            }
            if (absence.get().standIn() == null) {
                return Optional.empty();
            }
            candidate = Objects.requireNonNull(absence.get().standIn());
        }
        return Optional.empty();
    }
}
