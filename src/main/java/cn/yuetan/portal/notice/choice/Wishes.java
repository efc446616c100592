package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people want: alone, or as part of a statement that reads a message anyway. */
@Repository
public class Wishes {

    /** Needs {@code :day} and {@code :now}, see {@link #day}; the joins of {@link #tables}. */
    private static final String CALLED = """
            (EXISTS (SELECT 1 FROM duty_line l
                     WHERE l.account_id = %1$s AND (l.last_day IS NULL OR l.last_day >= :day))
             OR EXISTS (SELECT 1 FROM duty_absence v WHERE v.stand_in = %1$s AND v.until_at > :now)
             OR EXISTS (SELECT 1 FROM account_duty o WHERE o.account_id = %1$s AND o.duty IN ('OFFICE', 'ADMIN'))) AS may_be_called,
            EXISTS (SELECT 1 FROM account_contact p WHERE p.account_id = %1$s AND p.phone IS NOT NULL) AS has_phone
            """;

    private final JdbcClient database;
    private final Clock clock;

    public Wishes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What this person wants of this group; one statement. */
    public Wish of(AccountId account, NoticeGroup group) {
        var now = clock.instant();
        return database.sql("SELECT " + columns("a.id") + " FROM account a " + tables("a.id", ":topic")
                        + " WHERE a.id = :account")
                .param("day", day(now))
                .param("now", DatabaseTime.of(now))
                .param("topic", group.name())
                .param("account", account.value())
                .query((row, number) -> read(row))
                .single();
    }

    /** The columns that {@link #read} reads, for the account in this column. */
    public static String columns(String account) {
        return "c.sms, c.email, c.at_night, h.quiet, h.quiet_from, h.quiet_to, h.language, "
                + CALLED.formatted(account);
    }

    /** Joins the wishes of the account in this column about the group in that one. */
    public static String tables(String account, String topic) {
        return " LEFT JOIN message_habit h ON h.account_id = %1$s LEFT JOIN message_choice c ON c.account_id = %1$s AND c.topic = %2$s "
                .formatted(account, topic);
    }

    /** A shift that began yesterday may still run. */
    public static LocalDate day(Instant now) {
        return BusinessDay.of(now).minusDays(1);
    }

    /** Reads the columns. */
    public static Wish read(ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("sms", Boolean.class),
                row.getObject("email", Boolean.class),
                row.getBoolean("at_night"),
                quiet(row),
                language(row),
                row.getBoolean("may_be_called"),
                row.getBoolean("has_phone"));
    }

    static Quiet quiet(ResultSet row) throws SQLException {
        var mode = row.getString("quiet");
        return mode == null
                ? Quiet.USUAL
                : new Quiet(
                        QuietMode.valueOf(mode),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class));
    }

    static Locale language(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("language"))
                        .filter("en"::equals)
                        .isPresent()
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
