package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.CleanPhoto;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The pictures of places. Lists never read the pictures themselves. */
@Repository
class PhotoTable {

    private static final int STEP = 50;

    private final JdbcClient database;

    PhotoTable(JdbcClient database) {
        this.database = database;
    }

    /** Those that are shown, the oldest first. */
    List<PhotoRow> of(PlaceId place) {
        return database.sql("""
                        SELECT id, name, width, height FROM place_photo
                        WHERE place_id = ? AND removed_at IS NULL ORDER BY id
                        """)
                .param(place.value())
                .query((row, number) -> new PhotoRow(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("name")),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    Optional<byte[]> picture(String name) {
        return database.sql("SELECT picture FROM place_photo WHERE name = ? AND removed_at IS NULL")
                .param(name)
                .query((row, number) -> Objects.requireNonNull(row.getBytes("picture")))
                .optional();
    }

    boolean knows(RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM place_photo WHERE request_key = ?")
                        .param(key.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int count(PlaceId place) {
        return database.sql("SELECT COUNT(*) FROM place_photo WHERE place_id = ? AND removed_at IS NULL")
                .param(place.value())
                .query(Integer.class)
                .single();
    }

    long write(PlaceId place, CleanPhoto photo, RequestKey key, Instant now) {
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO place_photo (request_key, place_id, name, picture, width, height, added_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(place.value())
                    .param(UUID.randomUUID().toString().replace("-", ""))
                    .param(photo.jpeg())
                    .param(photo.width())
                    .param(photo.height())
                    .param(DatabaseTime.of(now))
                    .update(keys, "id");
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /**
     * Shows a picture of this place again, or takes it down.
     *
     * @param removedAt null to show it
     * @return whether anything is otherwise now
     */
    boolean show(PlaceId place, long photo, @Nullable Instant removedAt) {
        return database.sql("""
                        UPDATE place_photo SET removed_at = ?
                        WHERE id = ? AND place_id = ? AND (removed_at IS NULL) <> (? IS NULL)
                        """)
                        .param(removedAt == null ? null : DatabaseTime.of(removedAt))
                        .param(photo)
                        .param(place.value())
                        .param(removedAt == null ? null : DatabaseTime.of(removedAt))
                        .update()
                > 0;
    }

    /** Deletes in small steps what was taken down before this moment; returns how much that was. */
    int tidy(Instant before) {
        var all = 0;
        int done;
        do {
            done = database.sql("DELETE FROM place_photo WHERE removed_at < ? LIMIT " + STEP)
                    .param(DatabaseTime.of(before))
                    .update();
            all += done;
        } while (done == STEP);
        return all;
    }
}
