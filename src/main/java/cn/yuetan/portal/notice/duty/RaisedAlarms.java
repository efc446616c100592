package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.Alarms;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes alarms beside what they speak of; from the commit on the clock of every node sees them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RaisedAlarms implements Alarms {

    private static final int KEY_BYTES = 16;

    private final JdbcClient database;
    private final AlarmTrail trail;
    private final NoticeCatalog catalog;
    private final Notices notices;
    private final PersonalData personalData;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    RaisedAlarms(
            JdbcClient database,
            AlarmTrail trail,
            NoticeCatalog catalog,
            Notices notices,
            PersonalData personalData,
            Clock clock) {
        this.database = database;
        this.trail = trail;
        this.catalog = catalog;
        this.notices = notices;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Override
    public <V extends Record> long raise(AlarmKind<V> kind, V values, String cause, RequestKey key) {
        var now = clock.instant();
        var hash = Arrays.copyOf(
                personalData.lookupHash("notice.key", "alarm|" + kind.id() + '|' + key.value()), KEY_BYTES);
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO alarm (request_key, kind, cause, payload, roster, opens, pace_seconds, state, raised_at,
                                               next_step_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                            """)
                    .param(hash)
                    .param(kind.id())
                    .param(cause)
                    .param(personalData.encrypt("notice.values", json.writeValueAsString(values)))
                    .param(kind.roster())
                    .param(kind.opens().apply(values))
                    .param(kind.repeatEvery().toSeconds())
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now))
                    .update(keys, "id");
        } catch (DuplicateKeyException raisedBefore) {
            return database.sql("SELECT id FROM alarm WHERE request_key = ?")
                    .param(hash)
                    .query(Long.class)
                    .single();
        }
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        trail.mark(id, now, AlarmMark.What.RAISED);
        return id;
    }

    @Override
    public void causeGone(AlarmKind<?> kind, String cause) {
        var now = clock.instant();
        var open = database.sql("SELECT id FROM alarm WHERE cause = ? AND kind = ? AND state = 'OPEN' FOR UPDATE")
                .param(cause)
                .param(kind.id())
                .query(Long.class)
                .list();
        for (var id : open) {
            database.sql("UPDATE alarm SET state = 'OVER', ended_at = ? WHERE id = ?")
                    .param(DatabaseTime.of(now))
                    .param(id)
                    .update();
            trail.mark(id, now, AlarmMark.What.CAUSE_GONE);
            catalog.kind(kind.id()).ifPresent(call -> notices.causeGone(call, AlarmSteps.cause(id)));
        }
    }
}
