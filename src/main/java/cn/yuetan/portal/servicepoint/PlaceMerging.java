package cn.yuetan.portal.servicepoint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves what belongs to a place to the one that it is merged into; its own history stays with it. */
@Repository
class PlaceMerging {

    private final JdbcClient database;
    private final ProofTable words;

    PlaceMerging(JdbcClient database, ProofTable words) {
        this.database = database;
        this.words = words;
    }

    int proofs(PlaceId gone) {
        return count("SELECT COUNT(*) FROM place_proof WHERE place_id = ?", gone);
    }

    int visits(PlaceId gone) {
        return count(
                "SELECT COUNT(*) FROM place_visit_task WHERE place_id = ? AND state IN ('ASSIGNED', 'VISITED')", gone);
    }

    /**
     * Hosts keep the other place, proofs prove it, tasks lead to it; whoever was sent on to this place is sent on to that one.
     * Where both have a word of the same person and day, or a task, the one that stays keeps its own.
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
        move("UPDATE place SET merged_into = :into WHERE merged_into = :gone", gone, into);
        words.dateTrust(into);
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
