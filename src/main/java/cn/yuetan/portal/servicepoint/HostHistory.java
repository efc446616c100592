package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.HostAccounts;
import cn.yuetan.portal.servicepoint.PlaceAct.Who;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a place of the acting host, and the latest of it taken back in one tap. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('HOST')")
public class HostHistory {

    private static final int ACTS = 20;
    private static final int CHANGES = 200;

    /** What is live at once; everything else staff decide. */
    private static final Set<String> HOSTS_OWN =
            Set.of("landmark", "wayIn", "accessNotes", "phone", "week", "holidays", "movedWorkdayAs", "pause");

    private static final List<String> HOSTS_OWN_PARTS = List.of("day:", "offer:", PlacePhotos.WHAT);

    private final KeptPlaces kept;
    private final PlaceHistory history;
    private final PlaceWriting writing;
    private final PlacePhotos photos;
    private final HostAccounts accounts;

    HostHistory(
            KeptPlaces kept, PlaceHistory history, PlaceWriting writing, PlacePhotos photos, HostAccounts accounts) {
        this.kept = kept;
        this.history = history;
        this.writing = writing;
        this.photos = photos;
        this.accounts = accounts;
    }

    /** The latest acts about a place, the latest first. */
    public List<PlaceAct> latest(PlaceId place) {
        var host = kept.require(place);
        var acts = grouped(history.of(place, Long.MAX_VALUE, CHANGES));
        return named(acts.stream().limit(ACTS).toList(), host);
    }

    /** What was changed after this version, in its order. */
    public List<PlaceAct> since(PlaceId place, int version) {
        var host = kept.require(place);
        return named(grouped(history.since(place, version)), host);
    }

    /**
     * Takes an act back, if nothing was changed after it; that is an act of its own, which can be taken back as well.
     *
     * @throws PlaceRefused if something was changed after it, or staff decide about what is in it
     */
    @Transactional
    @RetryOnConflict
    public void undo(PlaceId place, RequestKey act, RequestKey key) {
        writing.draft(place);
        kept.require(place);
        if (history.knows(key)) {
            return;
        }
        var last = grouped(history.of(place, Long.MAX_VALUE, CHANGES)).stream().findFirst();
        if (last.isEmpty() || !last.get().getFirst().act().equals(act)) {
            throw PlaceRefused.of(Reason.CHANGED_SINCE);
        }
        var changes = changes(last.get());
        if (!undoable(changes)) {
            throw PlaceRefused.of(Reason.STAFF_DECIDE);
        }
        if (changes.getFirst().what().startsWith(PlacePhotos.WHAT)) {
            photos.undo(place, changes, key);
        } else {
            writing.adapt(place, draft -> DraftText.undone(draft, changes), key);
        }
    }

    private List<PlaceAct> named(List<List<PlaceHistory.Entry>> acts, AccountId me) {
        var people = acts.stream()
                .map(List::getFirst)
                .flatMap(first -> first.by().stream())
                .collect(Collectors.toSet());
        var names = accounts.names(people);
        var named = new ArrayList<PlaceAct>();
        for (var entries : acts) {
            var first = entries.getFirst();
            var changes = changes(entries);
            named.add(new PlaceAct(
                    first.act(),
                    first.version(),
                    first.at(),
                    who(first.by(), me, names),
                    first.by().map(by -> names.getOrDefault(by, "")).orElse(""),
                    changes,
                    named.isEmpty() && undoable(changes)));
        }
        return named;
    }

    private static Who who(Optional<AccountId> by, AccountId me, Map<AccountId, String> hosts) {
        if (by.isEmpty()) {
            return Who.PORTAL;
        }
        if (by.get().equals(me)) {
            return Who.MYSELF;
        }
        return hosts.containsKey(by.get()) ? Who.HOST : Who.STAFF;
    }

    /** The changes of each act together, the acts in the order of their first ones. */
    private static List<List<PlaceHistory.Entry>> grouped(List<PlaceHistory.Entry> entries) {
        var acts = new LinkedHashMap<RequestKey, List<PlaceHistory.Entry>>();
        entries.forEach(entry ->
                acts.computeIfAbsent(entry.act(), each -> new ArrayList<>()).add(entry));
        return List.copyOf(acts.values());
    }

    private static List<PlaceChange> changes(List<PlaceHistory.Entry> entries) {
        return entries.stream().map(PlaceHistory.Entry::change).toList();
    }

    private static boolean undoable(List<PlaceChange> changes) {
        return changes.stream()
                .map(PlaceChange::what)
                .allMatch(what ->
                        HOSTS_OWN.contains(what) || HOSTS_OWN_PARTS.stream().anyMatch(what::startsWith));
    }
}
