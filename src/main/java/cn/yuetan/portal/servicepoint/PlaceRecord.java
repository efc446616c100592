package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.HostAccounts;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to a place and what was said of it, with the names that staff know people by. */
@Repository
class PlaceRecord {

    private static final int MOST_PROOFS = 30;

    private record Spoken(
            Instant at, AccountId who, Voice voice, Word word, boolean proves, String note, boolean settled) {}

    private final JdbcClient database;
    private final PlaceHistory history;
    private final StaffDirectory staff;
    private final HostAccounts hostAccounts;

    PlaceRecord(JdbcClient database, PlaceHistory history, StaffDirectory staff, HostAccounts hostAccounts) {
        this.database = database;
        this.history = history;
        this.staff = staff;
        this.hostAccounts = hostAccounts;
    }

    /** Acts, the latest first; three statements. The oldest one of a page may be cut off, the next page brings the rest. */
    List<HistoryRow> history(PlaceId place, long before, int limit) {
        return rows(history.of(place, before, limit));
    }

    /** What was changed after this version, in its order; three statements. */
    List<HistoryRow> since(PlaceId place, int version) {
        return rows(history.since(place, version));
    }

    /** What was said last; three statements. */
    List<ProofRow> proofs(PlaceId place) {
        var spoken = database.sql("""
                        SELECT said_at, account_id, voice, word, proves, note, settled_at FROM place_proof
                        WHERE place_id = ? ORDER BY said_at DESC, id DESC LIMIT ?
                        """)
                .params(place.value(), MOST_PROOFS)
                .query((row, number) -> new Spoken(
                        DatabaseTime.instant(row, "said_at"),
                        new AccountId(row.getLong("account_id")),
                        Voice.valueOf(row.getString("voice")),
                        Word.valueOf(row.getString("word")),
                        row.getBoolean("proves"),
                        row.getString("note"),
                        row.getString("settled_at") != null))
                .list();
        var people = new HashSet<AccountId>();
        spoken.stream().filter(each -> each.voice() != Voice.COURIER).forEach(each -> people.add(each.who()));
        var names = names(people);
        return spoken.stream()
                .map(each -> new ProofRow(
                        each.at(),
                        "servicepoint.staff.voice." + each.voice(),
                        each.voice() == Voice.COURIER ? Optional.empty() : Optional.ofNullable(names.get(each.who())),
                        each.word(),
                        each.proves(),
                        each.note(),
                        each.settled()))
                .toList();
    }

    private List<HistoryRow> rows(List<PlaceHistory.Entry> entries) {
        var people = new HashSet<AccountId>();
        entries.forEach(entry -> entry.by().ifPresent(people::add));
        var names = names(people);
        var acts = new LinkedHashMap<RequestKey, List<PlaceHistory.Entry>>();
        entries.forEach(entry ->
                acts.computeIfAbsent(entry.act(), act -> new ArrayList<>()).add(entry));
        return acts.values().stream()
                .map(act -> {
                    var last = act.getLast();
                    return new HistoryRow(
                            last.id(),
                            last.at(),
                            last.by().map(who -> names.getOrDefault(who, "")),
                            last.version(),
                            act.stream().map(PlaceHistory.Entry::change).toList());
                })
                .toList();
    }

    private Map<AccountId, String> names(Set<AccountId> people) {
        var names = new HashMap<>(staff.names(people));
        names.putAll(hostAccounts.names(people));
        return names;
    }
}
