package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts entries away that a newer one of the same cause replaces, so that ten calls of one alarm are one line to read. */
@Component
public class FoldedEntries {

    private final JdbcClient database;
    private final Clock clock;

    FoldedEntries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Inside the transaction that writes the newer one. */
    public void fold(String kind, String cause) {
        database.sql("""
                        UPDATE notice_delivery d JOIN notice n ON n.id = d.notice_id
                        SET d.state = 'CANCELLED', d.finished_at = :now
                        WHERE n.cause = :cause AND n.kind = :kind AND d.state = 'WAITING'
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("cause", cause)
                .param("kind", kind)
                .update();
        database.sql("UPDATE notice SET state = 'DONE' WHERE cause = ? AND kind = ? AND state IN ('UNREAD', 'READ')")
                .param(cause)
                .param(kind)
                .update();
    }
}
