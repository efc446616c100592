package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that people said about places, and what came of them on the place's row. */
@Repository
class ProofTable {

    /** Who speaks. */
    enum Voice {
        HOST,
        STAFF,
        COURIER
    }

    /** A place that somebody speaks about, its row locked. */
    record Listed(PlaceId place, PlaceCode code, String name, boolean active, boolean doubted) {}

    private final JdbcClient database;

    ProofTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * From here to the commit nobody else speaks about the place.
     *
     * @throws PlaceRefused if there is none with this number
     */
    Listed lock(PlaceId place) {
        return database.sql("SELECT number, name, state, doubted_at FROM place WHERE id = ? FOR UPDATE")
                .param(place.value())
                .query((row, number) -> new Listed(
                        place,
                        new PlaceCode(row.getInt("number")),
                        row.getString("name"),
                        PlaceState.ACTIVE.name().equals(row.getString("state")),
                        row.getString("doubted_at") != null))
                .optional()
                .orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
    }

    /** One word a person, place and day: a later one replaces it. */
    void say(PlaceId place, AccountId who, Voice voice, Word word, boolean proves, String note, Instant now) {
        database.sql("""
                        INSERT INTO place_proof (place_id, account_id, day, voice, word, said_at, proves, note)
                        VALUES (:place, :who, :day, :voice, :word, :now, :proves, :note)
                        ON DUPLICATE KEY UPDATE word = VALUES(word), said_at = VALUES(said_at),
                            proves = VALUES(proves), note = VALUES(note), settled_at = NULL
                        """)
                .param("place", place.value())
                .param("who", who.value())
                .param("day", BusinessDay.of(now))
                .param("voice", voice.name())
                .param("word", word.name())
                .param("now", DatabaseTime.of(now))
                .param("proves", proves)
                .param("note", note)
                .update();
    }

    /** What the place's row says of its last proof follows from the words; a word taken back proves nothing any more. */
    void dateTrust(PlaceId place) {
        database.sql("""
                        UPDATE place SET proven_at =
                            (SELECT MAX(said_at) FROM place_proof WHERE place_id = :place AND proves)
                        WHERE id = :place
                        """).param("place", place.value()).update();
    }

    /** What this courier said about the place today. */
    Optional<Word> wordToday(PlaceId place, AccountId who, Instant now) {
        return database.sql("""
                        SELECT word FROM place_proof WHERE place_id = ? AND account_id = ? AND day = ? AND voice = 'COURIER'
                        """)
                .params(place.value(), who.value(), BusinessDay.of(now))
                .query((row, number) -> Word.valueOf(row.getString("word")))
                .optional();
    }

    /** How many couriers found it shut against its hours since then, and nobody has answered. */
    int foundShut(PlaceId place, Instant since) {
        return database.sql("""
                        SELECT COUNT(DISTINCT account_id) FROM place_proof
                        WHERE place_id = ? AND voice = 'COURIER' AND word = 'CLOSED' AND NOT proves
                          AND settled_at IS NULL AND said_at > ?
                        """)
                .params(place.value(), DatabaseTime.of(since))
                .query(Integer.class)
                .single();
    }

    /** What couriers said against these listings since then, and nobody has answered; the latest first. One statement. */
    Map<PlaceId, List<Seen>> unanswered(Collection<PlaceId> places, Instant since) {
        var seen = new HashMap<PlaceId, List<Seen>>();
        if (!places.isEmpty()) {
            database.sql("""
                            SELECT place_id, word, said_at, note FROM place_proof
                            WHERE place_id IN (:places) AND voice = 'COURIER' AND NOT proves AND settled_at IS NULL
                              AND said_at > :since
                            ORDER BY said_at DESC LIMIT 100
                            """)
                    .param("places", places.stream().map(PlaceId::value).toList())
                    .param("since", DatabaseTime.of(since))
                    .query(row -> {
                        seen.computeIfAbsent(new PlaceId(row.getLong("place_id")), each -> new ArrayList<>())
                                .add(new Seen(
                                        Word.valueOf(row.getString("word")),
                                        DatabaseTime.instant(row, "said_at"),
                                        Objects.requireNonNull(row.getString("note"))));
                    });
        }
        return seen;
    }

    /** The place is doubted from now on; returns whether it was not before. */
    boolean doubt(PlaceId place, Instant now) {
        return database.sql("UPDATE place SET doubted_at = ? WHERE id = ? AND doubted_at IS NULL")
                        .params(DatabaseTime.of(now), place.value())
                        .update()
                == 1;
    }

    /** Host or staff have answered: what couriers said until now is settled. */
    void settle(PlaceId place, Instant now) {
        database.sql("UPDATE place SET doubted_at = NULL WHERE id = ?")
                .param(place.value())
                .update();
        database.sql("""
                        UPDATE place_proof SET settled_at = :now
                        WHERE place_id = :place AND voice = 'COURIER' AND settled_at IS NULL AND NOT proves
                        """)
                .param("now", DatabaseTime.of(now))
                .param("place", place.value())
                .update();
    }
}
