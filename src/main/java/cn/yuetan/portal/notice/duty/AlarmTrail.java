package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only trail of alarms. */
@Repository
class AlarmTrail {

    private final JdbcClient database;
    private final LiveUpdates live;

    AlarmTrail(JdbcClient database, LiveUpdates live) {
        this.database = database;
        this.live = live;
    }

    void mark(long alarm, Instant at, AlarmMark.What what) {
        mark(alarm, at, what, null, 0);
    }

    /** @param tier 0 where none is meant */
    void mark(long alarm, Instant at, AlarmMark.What what, @Nullable AccountId person, int tier) {
        database.sql("INSERT INTO alarm_mark (alarm_id, happened_at, what, account_id, tier) VALUES (?, ?, ?, ?, ?)")
                .param(alarm)
                .param(DatabaseTime.of(at))
                .param(what.name())
                .param(person == null ? null : person.value())
                .param(tier == 0 ? null : tier)
                .update();
        live.publishAfterCommit(AlarmBoard.TOPIC);
    }

    /** The number of the newest mark of all, 0 where there is none; tells a node what happened on another. */
    long newest() {
        return database.sql("SELECT COALESCE(MAX(id), 0) FROM alarm_mark")
                .query(Long.class)
                .single();
    }

    /** Who was called for this alarm, each once. */
    List<AccountId> called(long alarm) {
        return database.sql("""
                        SELECT DISTINCT account_id FROM alarm_mark
                        WHERE alarm_id = ? AND what = 'CALLED' AND account_id IS NOT NULL ORDER BY account_id
                        """)
                .param(alarm)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }

    /** The marks of these alarms in their order; one statement. */
    Map<Long, List<AlarmMark>> of(Collection<Long> alarms) {
        if (alarms.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        SELECT alarm_id, happened_at, what, account_id, tier FROM alarm_mark
                        WHERE alarm_id IN (:alarms) ORDER BY id
                        """)
                .param("alarms", alarms)
                .query((row, number) -> new AlarmMark(
                        row.getLong("alarm_id"),
                        DatabaseTime.instant(row, "happened_at"),
                        AlarmMark.What.valueOf(row.getString("what")),
                        Optional.ofNullable(row.getObject("account_id", Long.class))
                                .map(AccountId::new)
                                .orElse(null),
                        row.getInt("tier")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(AlarmMark::alarm));
    }
}
