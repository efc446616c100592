package cn.yuetan.portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a sign-in reads of an account. */
record AccountRow(
        long id,
        AccountKind kind,
        String displayName,
        @Nullable String passwordHash,
        boolean mustChange,
        AccountStatus status,
        int sessionEpoch) {

    static final String COLUMNS = "id, kind, display_name, password_hash, must_change_password, status, session_epoch";

    static AccountRow read(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                AccountStatus.valueOf(row.getString("status")),
                row.getInt("session_epoch"));
    }
}
