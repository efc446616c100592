package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountGroups;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.servicepoint.VisitTask.State;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff go and see whether listings are true: somebody is asked, goes, and says so. What is as listed counts as proven; what
 * is not opens its case for the office.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
public class PlaceVisits {

    /** More than this is not assigned in one go. */
    public static final int MOST = 200;

    private static final int LONGEST_NOTE = 40;
    private static final int LATEST_DAYS = 120;
    private static final int PEOPLE = 500;

    private final VisitTable visits;
    private final ProofTable words;
    private final StaffVoice voice;
    private final VisitNotices notices;
    private final AccountGroups groups;
    private final StaffDirectory staff;
    private final CurrentPerson currentPerson;
    private final LiveUpdates live;
    private final Clock clock;

    PlaceVisits(
            VisitTable visits,
            ProofTable words,
            StaffVoice voice,
            VisitNotices notices,
            AccountGroups groups,
            StaffDirectory staff,
            CurrentPerson currentPerson,
            LiveUpdates live,
            Clock clock) {
        this.visits = visits;
        this.words = words;
        this.voice = voice;
        this.notices = notices;
        this.groups = groups;
        this.staff = staff;
        this.currentPerson = currentPerson;
        this.live = live;
        this.clock = clock;
    }

    /** Who can be asked to go, by name. */
    public List<StaffMember> visitors() {
        var people = new LinkedHashSet<AccountId>();
        Stream.of(Duty.OFFICE, Duty.COMMUNITY).forEach(duty -> people.addAll(groups.page(duty.name(), 0, PEOPLE)));
        return staff.names(people).entrySet().stream()
                .map(entry -> new StaffMember(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(StaffMember::name)
                        .thenComparing(member -> member.account().value()))
                .toList();
    }

    /**
     * Asks somebody to go to these places; a place where somebody is to go already is theirs from now on.
     *
     * @param due the last day on which it helps
     * @throws PlaceRefused if one of them is closed for good, or this person cannot go
     * @throws InputRefused if there is nothing to go to, too much, or the day lies in the past or far ahead
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void assign(Collection<PlaceId> places, AccountId assignee, LocalDate due, String note, RequestKey key) {
        var today = BusinessDay.today(clock);
        if (places.isEmpty() || places.size() > MOST) {
            throw new InputRefused("servicepoint.visit.many", Integer.toString(MOST));
        }
        if (due.isBefore(today) || due.isAfter(today.plusDays(LATEST_DAYS))) {
            throw new InputRefused("servicepoint.visit.due");
        }
        if (!mayGo(assignee)) {
            throw PlaceRefused.of(Reason.VISITOR);
        }
        var clean = PlainText.optional(note, LONGEST_NOTE, "servicepoint.text");
        var asked = new ArrayList<Listed>();
        for (var place : places.stream()
                .distinct()
                .sorted(Comparator.comparing(PlaceId::value))
                .toList()) {
            var listed = words.lock(place);
            if (visits.knows(key, place)) {
                continue;
            }
            if (!listed.active()) {
                throw PlaceRefused.of(Reason.CLOSED, listed.name());
            }
            visits.assign(place, assignee, currentPerson.require(), due, clean, key, clock.instant());
            asked.add(listed);
        }
        if (!asked.isEmpty()) {
            notices.assigned(assignee, asked, due, key);
            live.publishAfterCommit(PlaceWriting.TOPIC);
        }
    }

    /** What waits for the acting person, the most urgent first. */
    public List<VisitTask> mine() {
        return visits.mine(currentPerson.require(), MOST);
    }

    /** All visits that are this far. */
    public List<VisitTask> in(State state) {
        return visits.in(state, MOST);
    }

    /** The last visits to a place. */
    public List<VisitTask> of(PlaceId place) {
        return visits.of(place, 5);
    }

    /**
     * The acting person was there, or has put it right: it is as listed. Saying so twice changes nothing.
     *
     * @throws PlaceRefused if it is closed for good
     */
    @Transactional
    @RetryOnConflict
    public void asListed(PlaceId place) {
        voice.isTrue(place, "");
        visits.confirm(place, clock.instant());
        notices.putRight(place);
    }

    /**
     * The acting person was there and it is not as listed: doubted until somebody puts it right.
     *
     * @throws PlaceRefused if it is closed for good
     * @throws InputRefused if nothing says what is wrong
     */
    @Transactional
    @RetryOnConflict
    public void notAsListed(PlaceId place, String what) {
        var listed = voice.isWrong(place, what);
        visits.visited(place, what.strip(), clock.instant());
        notices.foundWrong(listed, what.strip(), BusinessDay.today(clock));
    }

    /** Nobody need go any more; without effect where somebody was there already. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void callOff(VisitTask task) {
        visits.callOff(task.id(), clock.instant());
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    private boolean mayGo(AccountId person) {
        return groups.contains(Duty.OFFICE.name(), person) || groups.contains(Duty.COMMUNITY.name(), person);
    }
}
