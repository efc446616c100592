package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a page in one statement. Each state is read backwards along the index (account, state, id) and stops at the page's
 * length, so that a page costs the same beside a thousand old messages and beside a million.
 */
@Component
class InboxPages {

    private static final String COLUMNS =
            "id, kind, topic, payload, opens, created_at, state, snoozed_until, settled_at";

    private final JdbcClient database;
    private final StoredWords words;
    private final Clock clock;

    InboxPages(JdbcClient database, StoredWords words, Clock clock) {
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    List<InboxEntry> read(
            AccountId owner, InboxFilter filter, @Nullable NoticeGroup group, long before, int limit, Locale language) {
        var now = clock.instant();
        return database.sql(filter == InboxFilter.SNOOZED ? snoozed(group) : newestFirst(filter, group))
                .param("me", owner.value())
                .param("now", DatabaseTime.of(now))
                .param("before", before)
                .param("limit", limit)
                .param("topic", group == null ? "" : group.name())
                .query((row, number) -> entry(row, now, language))
                .list();
    }

    /** Whether a stored address is a page of this portal. */
    static boolean leads(String opens) {
        return opens.startsWith("/") && !opens.startsWith("//") && opens.length() > 1;
    }

    private static String newestFirst(InboxFilter filter, @Nullable NoticeGroup group) {
        return filter.states().stream()
                        .map(state -> "(SELECT " + COLUMNS + " FROM notice WHERE account_id = :me AND state = '" + state
                                + "' AND id < :before AND (snoozed_until IS NULL OR snoozed_until <= :now)"
                                + ofGroup(group) + " ORDER BY id DESC LIMIT :limit)")
                        .collect(Collectors.joining(" UNION ALL "))
                + " ORDER BY id DESC LIMIT :limit";
    }

    private static String snoozed(@Nullable NoticeGroup group) {
        return "SELECT " + COLUMNS + " FROM notice WHERE account_id = :me AND snoozed_until > :now"
                + " AND state IN ('UNREAD', 'READ') AND id < :before" + ofGroup(group)
                + " ORDER BY snoozed_until, id LIMIT :limit";
    }

    private static String ofGroup(@Nullable NoticeGroup group) {
        return group == null ? "" : " AND topic = :topic";
    }

    private InboxEntry entry(ResultSet row, Instant now, Locale language) throws SQLException {
        var state = row.getString("state");
        var said = words.read(row.getString("kind"), row.getBytes("payload"), language);
        return new InboxEntry(
                row.getLong("id"),
                group(row.getString("topic")),
                DatabaseTime.instant(row, "created_at"),
                "UNREAD".equals(state),
                "DONE".equals(state),
                Optional.ofNullable(DatabaseTime.nullableInstant(row, "snoozed_until"))
                        .filter(until -> until.isAfter(now)),
                DatabaseTime.nullableInstant(row, "settled_at") != null,
                leads(row.getString("opens")),
                said.title(),
                said.text());
    }

    private static Optional<NoticeGroup> group(String topic) {
        return Arrays.stream(NoticeGroup.values())
                .filter(group -> group.name().equals(topic))
                .findFirst();
    }
}
