package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts uses by day, and keeps what couriers want to remember for themselves. */
@Repository
class UseTable {

    private static final int STEP = 5_000;

    private final JdbcClient database;

    UseTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether this tap has not been counted before. */
    boolean first(RequestKey key, Instant now) {
        return database.sql("INSERT IGNORE INTO place_use_key (request_key, counted_at) VALUES (?, ?)")
                        .params(key.bytes(), DatabaseTime.of(now))
                        .update()
                > 0;
    }

    /** Whether the place exists, is not closed for good and offers this. */
    boolean offers(PlaceId place, String service) {
        return database.sql("""
                        SELECT COUNT(*) FROM place_offer o JOIN place p ON p.id = o.place_id
                        WHERE o.place_id = ? AND o.service = ? AND p.state = 'ACTIVE'
                        """)
                        .params(place.value(), service)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void countUse(PlaceId place, String service, LocalDate day) {
        database.sql("""
                        INSERT INTO place_use (place_id, service, day, n) VALUES (?, ?, ?, 1)
                        ON DUPLICATE KEY UPDATE n = n + 1
                        """).params(place.value(), service, day).update();
    }

    /** Nothing is counted for a place that is closed for good. */
    void countScan(PlaceId place, LocalDate day) {
        database.sql("""
                        INSERT INTO place_scan (place_id, day, n)
                        SELECT id, ?, 1 FROM place WHERE id = ? AND state = 'ACTIVE'
                        ON DUPLICATE KEY UPDATE n = n + 1
                        """).params(day, place.value()).update();
    }

    void countThanks(PlaceId place, Thanks sentence, LocalDate day) {
        database.sql("""
                        INSERT INTO place_thanks (place_id, day, sentence, n) VALUES (?, ?, ?, 1)
                        ON DUPLICATE KEY UPDATE n = n + 1
                        """).params(place.value(), day, sentence.name()).update();
    }

    void remember(AccountId who, PlaceId place, String service, Instant now) {
        database.sql("INSERT INTO place_use_own (account_id, place_id, service, used_at, day) VALUES (?, ?, ?, ?, ?)")
                .params(who.value(), place.value(), service, DatabaseTime.of(now), BusinessDay.of(now))
                .update();
    }

    boolean usedOn(AccountId who, PlaceId place, LocalDate day) {
        return database.sql("SELECT COUNT(*) FROM place_use_own WHERE account_id = ? AND place_id = ? AND day = ?")
                        .params(who.value(), place.value(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest first; one statement. */
    List<OwnUse> of(AccountId who, int offset, int limit) {
        return database.sql("""
                        SELECT u.id, u.used_at, p.number, p.name AS place, p.state,
                               s.code, s.service_group, s.icon, s.name, s.name_en, s.note, s.sort_order, s.active, s.sample,
                               s.version
                        FROM place_use_own u JOIN place p ON p.id = u.place_id JOIN place_service s ON s.code = u.service
                        WHERE u.account_id = ? ORDER BY u.used_at DESC, u.id DESC LIMIT ? OFFSET ?
                        """)
                .params(who.value(), limit, offset)
                .query((row, number) -> own(row))
                .list();
    }

    void forget(AccountId who, long use) {
        database.sql("DELETE FROM place_use_own WHERE id = ? AND account_id = ?")
                .params(use, who.value())
                .update();
    }

    void forgetAll(AccountId who) {
        database.sql("DELETE FROM place_use_own WHERE account_id = ?")
                .param(who.value())
                .update();
    }

    /** Deletes in small steps what is older; returns how much that was. */
    int tidy(Instant keysBefore, Instant usesBefore) {
        return delete("DELETE FROM place_use_key WHERE counted_at < ? LIMIT " + STEP, keysBefore)
                + delete("DELETE FROM place_use_own WHERE used_at < ? LIMIT " + STEP, usesBefore);
    }

    private int delete(String sql, Instant before) {
        var all = 0;
        int done;
        do {
            done = database.sql(sql).param(DatabaseTime.of(before)).update();
            all += done;
        } while (done == STEP);
        return all;
    }

    private static OwnUse own(ResultSet row) throws SQLException {
        return new OwnUse(
                row.getLong("id"),
                new PlaceCode(row.getInt("number")),
                Objects.requireNonNull(row.getString("place")),
                PlaceReading.service(row),
                DatabaseTime.instant(row, "used_at"),
                !PlaceState.ACTIVE.name().equals(row.getString("state")));
    }

    /** The counts of one kind from this day on, by week and what they count. */
    Map<LocalDate, Map<String, Integer>> weeks(PlaceId place, Counted counted, LocalDate from) {
        var weeks = new java.util.HashMap<LocalDate, Map<String, Integer>>();
        database.sql("""
                        SELECT DATE_SUB(day, INTERVAL WEEKDAY(day) DAY) AS monday, %s AS what, SUM(n) AS n
                        FROM %s WHERE place_id = ? AND day >= ? GROUP BY monday, what
                        """.formatted(counted.what, counted.table))
                .params(place.value(), from)
                .query(row -> {
                    weeks.computeIfAbsent(row.getObject("monday", LocalDate.class), each -> new java.util.HashMap<>())
                            .put(row.getString("what"), row.getInt("n"));
                });
        return weeks;
    }

    /** What is counted. */
    enum Counted {
        USES("place_use", "service"),
        SCANS("place_scan", "''"),
        THANKS("place_thanks", "sentence");

        private final String table;
        private final String what;

        Counted(String table, String what) {
            this.table = table;
            this.what = what;
        }
    }
}
