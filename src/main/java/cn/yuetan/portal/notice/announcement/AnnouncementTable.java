package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.TwoLanguages;
import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists and figures that staff read; what they write goes through {@link Announcement}. */
@Repository
class AnnouncementTable {

    private static final String ROW = """
            SELECT a.*,
                   (SELECT COUNT(*) FROM announcement_reader r WHERE r.announcement_id = a.id) AS reached,
                   (SELECT COUNT(r.read_at) FROM announcement_reader r WHERE r.announcement_id = a.id) AS opened
            FROM announcement a
            """;

    private final JdbcClient database;

    AnnouncementTable(JdbcClient database) {
        this.database = database;
    }

    List<AnnouncementRow> find(@Nullable AnnouncementState state, int offset, int limit) {
        var query = database.sql(ROW + where(state) + " ORDER BY a.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset);
        return (state == null ? query : query.param("state", state.name()))
                .query((row, number) -> row(row))
                .list();
    }

    int count(@Nullable AnnouncementState state) {
        var query = database.sql("SELECT COUNT(*) FROM announcement a " + where(state));
        return (state == null ? query : query.param("state", state.name()))
                .query(Integer.class)
                .single();
    }

    Optional<AnnouncementDetails> details(AnnouncementId id) {
        return database.sql(ROW + "WHERE a.id = :id")
                .param("id", id.value())
                .query((row, number) -> details(row))
                .optional();
    }

    private static String where(@Nullable AnnouncementState state) {
        return state == null ? "" : "WHERE a.state = :state";
    }

    private static AnnouncementRow row(ResultSet row) throws SQLException {
        return new AnnouncementRow(
                new AnnouncementId(row.getLong("id")),
                text(row, "title"),
                text(row, "title_en"),
                audience(row),
                AnnouncementState.valueOf(text(row, "state")),
                DatabaseTime.nullableInstant(row, "publish_at"),
                DatabaseTime.instant(row, "expires_at"),
                row.getBoolean("pinned_kiosk"),
                row.getBoolean("pinned_phone"),
                row.getInt("reached"),
                row.getInt("opened"));
    }

    private static AnnouncementDetails details(ResultSet row) throws SQLException {
        var brief = row(row);
        var draft = new AnnouncementDraft(
                brief.title(),
                brief.titleEnglish(),
                text(row, "body"),
                text(row, "body_en"),
                brief.audience(),
                brief.publishAt(),
                brief.expiresAt(),
                brief.pinnedKiosk(),
                brief.pinnedPhone());
        return new AnnouncementDetails(
                brief,
                draft,
                row.getBoolean("told"),
                DatabaseTime.nullableInstant(row, "published_at"),
                DatabaseTime.nullableInstant(row, "withdrawn_at"),
                text(row, "withdrawn_reason"),
                row.getInt("version"));
    }

    static Audience audience(ResultSet row) throws SQLException {
        return new Audience(AudienceKind.valueOf(text(row, "audience_kind")), text(row, "audience_key"));
    }

    /** The words in the reader's language; Chinese stands for both where there is no English. */
    static String said(ResultSet row, String column, boolean english) throws SQLException {
        var translated = english ? text(row, column + "_en") : "";
        return translated.isEmpty() ? text(row, column) : translated;
    }

    static TwoLanguages titles(ResultSet row) throws SQLException {
        return new TwoLanguages(text(row, "title"), text(row, "title_en"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
