package cn.yuetan.portal.servicepoint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what belongs to a place to the one that it is merged into; its own history stays with it. */
@Repository
class PlaceMerging {

    private final JdbcClient database;
    private final ProofTable words;
    private final PhotoTable photos;

    PlaceMerging(JdbcClient database, ProofTable words, PhotoTable photos) {
        this.database = database;
        this.words = words;
        this.photos = photos;
    }

    int proofs(PlaceId gone) {
        return count("SELECT COUNT(*) FROM place_proof WHERE place_id = ?", gone);
    }

    int visits(PlaceId gone) {
        return count(
                "SELECT COUNT(*) FROM place_visit_task WHERE place_id = ? AND state IN ('ASSIGNED', 'VISITED')", gone);
    }

    /**
     * Hosts keep the other place, proofs prove it, tasks lead to it, what was counted counts there; whoever was sent on to this
     * place is sent on to that one. Where both have a word of the same person and day, or a task, the one that stays keeps its
     * own; of photos as many follow as it has room for.
     */
    void follow(PlaceId gone, PlaceId into) {
        move(
                "INSERT IGNORE INTO place_host (place_id, account_id, since) SELECT :into, account_id, since"
                        + " FROM place_host WHERE place_id = :gone",
                gone,
                into);
        move("DELETE FROM place_host WHERE place_id = :gone", gone, into);
        move("UPDATE IGNORE place_proof SET place_id = :into WHERE place_id = :gone", gone, into);
        if (visits(into) == 0) {
            move(
                    "UPDATE place_visit_task SET place_id = :into WHERE place_id = :gone"
                            + " AND state IN ('ASSIGNED', 'VISITED')",
                    gone,
                    into);
        } else {
            move(
                    "UPDATE place_visit_task SET state = 'CALLED_OFF' WHERE place_id = :gone"
                            + " AND state IN ('ASSIGNED', 'VISITED')",
                    gone,
                    into);
        }
        photos(gone, into);
        counts(gone, into);
        move("UPDATE place SET merged_into = :into WHERE merged_into = :gone", gone, into);
        words.dateTrust(into);
    }

    private void photos(PlaceId gone, PlaceId into) {
        var room = PlacePhotos.MOST - photos.count(into);
        if (room > 0) {
            database.sql("UPDATE place_photo SET place_id = :into WHERE place_id = :gone AND removed_at IS NULL"
                            + " ORDER BY id LIMIT :room")
                    .param("gone", gone.value())
                    .param("into", into.value())
                    .param("room", room)
                    .update();
        }
    }

    private void counts(PlaceId gone, PlaceId into) {
        add("place_use", "service, day", gone, into);
        add("place_scan", "day", gone, into);
        add("place_thanks", "day, sentence", gone, into);
        move("UPDATE place_use_own SET place_id = :into WHERE place_id = :gone", gone, into);
    }

    private void add(String table, String what, PlaceId gone, PlaceId into) {
        move(
                "INSERT INTO " + table + " (place_id, " + what + ", n) SELECT :into, " + what + ", n FROM " + table
                        + " g WHERE g.place_id = :gone ON DUPLICATE KEY UPDATE n = " + table + ".n + VALUES(n)",
                gone,
                into);
        move("DELETE FROM " + table + " WHERE place_id = :gone", gone, into);
    }

    private int count(String sql, PlaceId place) {
        return database.sql(sql).param(place.value()).query(Integer.class).single();
    }

    private void move(String sql, PlaceId gone, PlaceId into) {
        database.sql(sql)
                .param("gone", gone.value())
                .param("into", into.value())
                .update();
    }
}
