package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on {@code wording_change}; nothing in it is ever changed. */
@Repository
class WordingTable {

    private static final String NEWEST = """
            SELECT w.kind, w.language, w.change_no, w.own, w.wording_no, w.title, w.text
            FROM wording_change w
            JOIN (SELECT kind, language, MAX(change_no) AS newest FROM wording_change %s GROUP BY kind, language) n
              ON n.kind = w.kind AND n.language = w.language AND n.newest = w.change_no
            """;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient database;

    WordingTable(JdbcClient database) {
        this.database = database;
    }

    /** What holds now, of every kind that was ever changed. */
    List<OwnWords> newest() {
        return database.sql(NEWEST.formatted(""))
                .query((row, number) -> own(row))
                .list();
    }

    /** What holds now of one kind. */
    Map<Tongue, OwnWords> newest(String kind) {
        var found = new EnumMap<Tongue, OwnWords>(Tongue.class);
        database.sql(NEWEST.formatted("WHERE kind = ?"))
                .param(kind)
                .query((row, number) -> own(row))
                .list()
                .forEach(words -> found.put(words.tongue(), words));
        return found;
    }

    /** The number of the last change of a kind, in whichever language; 0 for none. */
    int lastNumber(String kind) {
        return database.sql("SELECT COALESCE(MAX(change_no), 0) FROM wording_change WHERE kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    /** By which number these very words are known; 0 if nobody said them yet. */
    int numberOf(String kind, Tongue tongue, WordingText words) {
        return database.sql("""
                        SELECT COALESCE(MIN(wording_no), 0) FROM wording_change
                        WHERE kind = ? AND language = ? AND own AND BINARY title = BINARY ? AND BINARY text = BINARY ?
                        """)
                .param(kind)
                .param(tongue.name())
                .param(words.title())
                .param(words.text())
                .query(Integer.class)
                .single();
    }

    boolean knows(RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM wording_change WHERE request_key = ?")
                        .param(key.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another change was faster */
    void insert(OwnWords words, WordingText before, AccountId by, Instant at, RequestKey key) {
        database.sql("""
                        INSERT INTO wording_change (request_key, kind, change_no, language, own, wording_no, title, text,
                                                    title_before, text_before, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(key.bytes())
                .param(words.kind())
                .param(words.number())
                .param(words.tongue().name())
                .param(words.own())
                .param(words.wording())
                .param(bounded(words.words().title(), LONGEST_TITLE))
                .param(bounded(words.words().text(), LONGEST_TEXT))
                .param(bounded(before.title(), LONGEST_TITLE))
                .param(bounded(before.text(), LONGEST_TEXT))
                .param(by.value())
                .param(DatabaseTime.of(at))
                .update();
    }

    /** The changes of a kind, newest first. */
    List<Stored> history(String kind, int limit) {
        return database.sql("""
                        SELECT kind, language, change_no, own, wording_no, title, text, title_before, text_before, changed_by,
                               changed_at
                        FROM wording_change WHERE kind = ? ORDER BY change_no DESC LIMIT ?
                        """)
                .param(kind)
                .param(limit)
                .query((row, number) -> new Stored(
                        own(row),
                        new WordingText(text(row, "title_before"), text(row, "text_before")),
                        account(row),
                        DatabaseTime.instant(row, "changed_at")))
                .list();
    }

    /** A row as it stands. */
    record Stored(
            OwnWords words, WordingText before, @Nullable AccountId by, Instant at) {}

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        var account = row.getObject("changed_by", Long.class);
        return account == null ? null : new AccountId(account);
    }

    private static OwnWords own(ResultSet row) throws SQLException {
        return new OwnWords(
                text(row, "kind"),
                Tongue.valueOf(text(row, "language")),
                row.getInt("change_no"),
                row.getBoolean("own"),
                row.getInt("wording_no"),
                new WordingText(text(row, "title"), text(row, "text")));
    }

    /** Words of the staff are shorter by far; standard words could be as long as a release likes. */
    private static String bounded(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
