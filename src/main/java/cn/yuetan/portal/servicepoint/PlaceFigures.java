package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.UseTable.Counted;
import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How places are used and thanked, in numbers without names: for their hosts and for the office. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class PlaceFigures {

    /** So many weeks, this one among them. */
    public static final int WEEKS = 8;

    private final UseTable uses;
    private final PlaceHosts hosts;
    private final CurrentPerson person;
    private final Clock clock;

    PlaceFigures(UseTable uses, PlaceHosts hosts, CurrentPerson person, Clock clock) {
        this.uses = uses;
        this.hosts = hosts;
        this.person = person;
        this.clock = clock;
    }

    /**
     * The last {@value #WEEKS} weeks of a place, the present one first; three statements.
     *
     * @throws AccessDeniedException if the acting host does not keep the place
     */
    @PreAuthorize("hasAnyRole('HOST', 'OFFICE', 'COMMUNITY')")
    public List<UseWeek> weeks(PlaceId place) {
        var staff = person.has(Roles.OFFICE) || person.has(Roles.COMMUNITY);
        if (!staff && !hosts.keeps(person.require(), place)) {
            throw new AccessDeniedException("Another host's place");
        }
        var monday = BusinessDay.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = monday.minusWeeks(WEEKS - 1L);
        var used = uses.weeks(place, Counted.USES, from);
        var scans = uses.weeks(place, Counted.SCANS, from);
        var thanks = uses.weeks(place, Counted.THANKS, from);
        return IntStream.range(0, WEEKS)
                .mapToObj(monday::minusWeeks)
                .map(week -> new UseWeek(
                        week, of(scans, week).getOrDefault("", 0), of(used, week), sentences(of(thanks, week))))
                .toList();
    }

    private static Map<String, Integer> of(Map<LocalDate, Map<String, Integer>> weeks, LocalDate week) {
        return Map.copyOf(weeks.getOrDefault(week, Map.of()));
    }

    private static Map<Thanks, Integer> sentences(Map<String, Integer> counts) {
        var thanks = new EnumMap<Thanks, Integer>(Thanks.class);
        counts.forEach((sentence, n) -> thanks.put(Thanks.valueOf(sentence), n));
        return thanks;
    }
}
