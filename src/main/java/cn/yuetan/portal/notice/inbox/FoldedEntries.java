package cn.yuetan.portal.notice.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts entries away that a newer one of the same cause replaces, so that ten calls of one alarm are one line to read. */
@Component
public class FoldedEntries {

    private final JdbcClient database;

    FoldedEntries(JdbcClient database) {
        this.database = database;
    }

    /** Inside the transaction that writes the newer one. */
    public void fold(String kind, String cause) {
        database.sql("UPDATE notice SET state = 'DONE' WHERE cause = ? AND kind = ? AND state IN ('UNREAD', 'READ')")
                .param(cause)
                .param(kind)
                .update();
    }
}
