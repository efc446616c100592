package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed about places, when and by whom: written once, never changed. */
@Repository
class PlaceHistory {

    private static final int LONGEST = 500;

    /**
     * One change as it was made.
     *
     * @param version the version that came of it; all changes of one act have the same
     * @param by empty for the portal itself
     */
    record Entry(long id, RequestKey act, int version, Instant at, Optional<AccountId> by, PlaceChange change) {}

    private final JdbcClient database;
    private final CurrentPerson currentPerson;

    PlaceHistory(JdbcClient database, CurrentPerson currentPerson) {
        this.database = database;
        this.currentPerson = currentPerson;
    }

    /** Whether this act has been done already. */
    boolean knows(RequestKey act) {
        return database.sql("SELECT COUNT(*) FROM place_change WHERE request_key = ?")
                        .param(act.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One statement, however many changes. */
    void write(PlaceId place, int version, List<PlaceChange> changes, RequestKey act, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        var by = currentPerson.id().map(AccountId::value).orElse(null);
        var values = new ArrayList<@Nullable Object>();
        for (var change : changes) {
            values.addAll(Arrays.asList(
                    act.bytes(),
                    place.value(),
                    version,
                    by,
                    DatabaseTime.of(now),
                    change.what(),
                    cut(change.before()),
                    cut(change.after())));
        }
        database.sql("INSERT INTO place_change"
                        + " (request_key, place_id, version, account_id, changed_at, what, before_text, after_text) VALUES "
                        + String.join(", ", Collections.nCopies(changes.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    /**
     * The changes of a place, the latest first.
     *
     * @param before only those with a smaller number, for the next page
     */
    List<Entry> of(PlaceId place, long before, int limit) {
        return database.sql("""
                        SELECT id, request_key, version, account_id, changed_at, what, before_text, after_text
                        FROM place_change WHERE place_id = ? AND id < ? ORDER BY id DESC LIMIT ?
                        """)
                .params(place.value(), before, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What others changed after this version, in its order. */
    List<Entry> since(PlaceId place, int version) {
        return database.sql("""
                        SELECT id, request_key, version, account_id, changed_at, what, before_text, after_text
                        FROM place_change WHERE place_id = ? AND version > ? ORDER BY id LIMIT 100
                        """)
                .params(place.value(), version)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var by = row.getObject("account_id", Long.class);
        return new Entry(
                row.getLong("id"),
                RequestKey.read(Objects.requireNonNull(row.getBytes("request_key"))),
                row.getInt("version"),
                DatabaseTime.instant(row, "changed_at"),
                Optional.ofNullable(by).map(AccountId::new),
                new PlaceChange(
                        Objects.requireNonNull(row.getString("what")),
                        Objects.requireNonNull(row.getString("before_text")),
                        Objects.requireNonNull(row.getString("after_text"))));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
