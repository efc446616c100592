package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who keeps which place: asked anew at each act, so that somebody removed has lost it at once. */
@Repository
class PlaceHosts {

    private final JdbcClient database;

    PlaceHosts(JdbcClient database) {
        this.database = database;
    }

    boolean keeps(AccountId host, PlaceId place) {
        return database.sql("SELECT COUNT(*) FROM place_host WHERE place_id = ? AND account_id = ?")
                        .params(place.value(), host.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The hosts of a place, those who have kept it longest first. */
    List<AccountId> of(PlaceId place) {
        return database.sql("SELECT account_id FROM place_host WHERE place_id = ? ORDER BY since, account_id")
                .param(place.value())
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
    }

    /** The places of a host, by number. */
    List<PlaceId> placesOf(AccountId host) {
        return database.sql("""
                        SELECT h.place_id FROM place_host h JOIN place p ON p.id = h.place_id
                        WHERE h.account_id = ? ORDER BY p.number
                        """)
                .param(host.value())
                .query((row, number) -> new PlaceId(row.getLong("place_id")))
                .list();
    }

    /** Since when each host of a place keeps it, the longest first. */
    SequencedMap<AccountId, Instant> since(PlaceId place) {
        var since = new LinkedHashMap<AccountId, Instant>();
        database.sql("SELECT account_id, since FROM place_host WHERE place_id = ? ORDER BY since, account_id")
                .param(place.value())
                .query(row -> {
                    since.put(new AccountId(row.getLong("account_id")), DatabaseTime.instant(row, "since"));
                });
        return since;
    }

    /** From now on this host keeps the place too; without effect where that is so already. */
    void add(PlaceId place, AccountId host, Instant now) {
        database.sql("INSERT IGNORE INTO place_host (place_id, account_id, since) VALUES (?, ?, ?)")
                .params(place.value(), host.value(), DatabaseTime.of(now))
                .update();
    }

    /** From now on this host keeps the place no more. */
    void remove(PlaceId place, AccountId host) {
        database.sql("DELETE FROM place_host WHERE place_id = ? AND account_id = ?")
                .params(place.value(), host.value())
                .update();
    }
}
