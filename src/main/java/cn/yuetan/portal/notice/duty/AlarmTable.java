package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.notice.inbox.StoredWords;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads alarms; what somebody may see is part of each statement. */
@Repository
class AlarmTable {

    /** A drill's cause, with the key from which it came behind it. */
    static final String DRILL_CAUSE = "drill:";

    private static final String MINE = """
             AND (:all OR a.taken_by = :me
               OR EXISTS (SELECT 1 FROM duty_line l WHERE l.roster = a.roster AND l.account_id = :me)
               OR EXISTS (SELECT 1 FROM alarm_mark m WHERE m.alarm_id = a.id AND m.account_id = :me))
            """;

    private static final String ROWS = """
            SELECT a.id, a.kind, a.payload, a.opens, a.state, a.raised_at, a.calls, a.taken_by, a.taken_at, a.ended_at, a.outcome
            FROM alarm a WHERE a.state IN (:states)
            """;

    private final JdbcClient database;
    private final StoredWords words;
    private final StaffDirectory staff;

    AlarmTable(JdbcClient database, StoredWords words, StaffDirectory staff) {
        this.database = database;
        this.words = words;
        this.staff = staff;
    }

    List<AlarmEntry> open(AccountId me, boolean all, Locale language, int most) {
        return rows(List.of("OPEN", "TAKEN"), " ORDER BY a.state, a.id LIMIT :most", me, all, language, most);
    }

    List<AlarmEntry> ended(AccountId me, boolean all, Locale language, int most) {
        return rows(List.of("DONE", "OVER"), " ORDER BY a.id DESC LIMIT :most", me, all, language, most);
    }

    /** Those of the given alarms that the person may see. */
    List<Long> visible(AccountId me, boolean all, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT a.id FROM alarm a WHERE a.id IN (:ids)" + MINE)
                        .param("ids", ids)
                        .param("all", all)
                        .param("me", me.value())
                        .query(Long.class)
                        .list();
    }

    /** Locks an alarm that the person may answer. */
    Optional<AlarmBoard.Locked> lock(long id, AccountId me, boolean all) {
        return database.sql("SELECT a.kind, a.roster, a.state, a.taken_by FROM alarm a WHERE a.id = :id" + MINE
                        + " FOR UPDATE")
                .param("id", id)
                .param("all", all)
                .param("me", me.value())
                .query((row, number) -> {
                    var taker = account(row);
                    return new AlarmBoard.Locked(
                            Objects.requireNonNull(row.getString("kind")),
                            Objects.requireNonNull(row.getString("roster")),
                            AlarmState.valueOf(row.getString("state")),
                            taker,
                            taker == null ? "" : staff.names(List.of(taker)).getOrDefault(taker, ""));
                })
                .optional();
    }

    /** Whether an alarm of this kind rings that did not come from this key. */
    boolean rings(String kind, RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM alarm WHERE kind = ? AND state = 'OPEN' AND cause <> ?")
                        .param(kind)
                        .param(DRILL_CAUSE + key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<AlarmEntry> rows(
            List<String> states, String order, AccountId me, boolean all, Locale language, int most) {
        var stored = database.sql(ROWS + MINE + order)
                .param("states", states)
                .param("all", all)
                .param("me", me.value())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
        var names = staff.names(stored.stream()
                .map(Stored::takenBy)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        return stored.stream().map(one -> entry(one, names, me, language)).toList();
    }

    private AlarmEntry entry(Stored one, Map<AccountId, String> names, AccountId me, Locale language) {
        var said = words.read(one.kind(), one.payload(), language);
        return new AlarmEntry(
                one.id(),
                said.title(),
                said.text(),
                one.opens(),
                one.state(),
                one.raisedAt(),
                one.calls(),
                one.takenBy() == null ? null : names.getOrDefault(one.takenBy(), ""),
                one.takenAt(),
                me.equals(one.takenBy()),
                one.endedAt(),
                one.outcome());
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("kind")),
                Objects.requireNonNull(row.getBytes("payload")),
                Objects.requireNonNull(row.getString("opens")),
                AlarmState.valueOf(row.getString("state")),
                DatabaseTime.instant(row, "raised_at"),
                row.getInt("calls"),
                account(row),
                DatabaseTime.nullableInstant(row, "taken_at"),
                DatabaseTime.nullableInstant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(AlarmOutcome::valueOf)
                        .orElse(null));
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("taken_by", Long.class))
                .map(AccountId::new)
                .orElse(null);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(
            long id,
            String kind,
            byte[] payload,
            String opens,
            AlarmState state,
            Instant raisedAt,
            int calls,
            @Nullable AccountId takenBy,
            @Nullable Instant takenAt,
            @Nullable Instant endedAt,
            @Nullable AlarmOutcome outcome) {}
}
