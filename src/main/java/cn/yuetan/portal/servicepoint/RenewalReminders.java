package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the hosts of a listing that has turned amber whether all is as usual: once a place and proof that grew old, on whatever
 * node looks first. A place that is paused is asked about when it is back; quiet hours are kept by the outbox.
 */
@Component
class RenewalReminders {

    private static final int STEP = 50;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final PlaceHosts hosts;
    private final PrivateLinks links;
    private final ServicePointNotices notices;
    private final PlaceProperties limits;
    private final Clock clock;

    RenewalReminders(
            JdbcClient database,
            TransactionTemplate transactions,
            PlaceHosts hosts,
            PrivateLinks links,
            ServicePointNotices notices,
            PlaceProperties limits,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.hosts = hosts;
        this.links = links;
        this.notices = notices;
        this.limits = limits;
        this.clock = clock;
    }

    private record Amber(Listed listed, Instant provenAt) {}

    /** One look; returns how many places were asked about. */
    @Scheduled(
            fixedDelayString = "${portal.servicepoint.reminders:10m}",
            initialDelayString = "${portal.servicepoint.first-reminders:2m}")
    int look() {
        var all = 0;
        int done;
        do {
            done = Objects.requireNonNull(transactions.execute(status -> step(clock.instant())));
            all += done;
        } while (done == STEP);
        return all;
    }

    private int step(Instant now) {
        var turned = turned(now);
        turned.forEach(amber -> ask(amber, now));
        return turned.size();
    }

    /** Their rows locked; what another node has in hand is skipped. */
    private List<Amber> turned(Instant now) {
        return database.sql("""
                        SELECT p.id, p.number, p.name, p.proven_at, p.doubted_at FROM place p
                        WHERE p.state = 'ACTIVE' AND p.proven_at < :green AND p.proven_at >= :amber
                          AND (p.paused_from IS NULL OR p.back_on <= :today)
                          AND EXISTS (SELECT 1 FROM place_host h WHERE h.place_id = p.id)
                          AND NOT EXISTS (SELECT 1 FROM place_reminder r
                                          WHERE r.place_id = p.id AND r.proven_at = p.proven_at)
                        LIMIT 50 FOR UPDATE SKIP LOCKED
                        """)
                .param("green", DatabaseTime.of(now.minus(limits.green())))
                .param("amber", DatabaseTime.of(now.minus(limits.amber())))
                .param("today", BusinessDay.of(now))
                .query((row, number) -> new Amber(
                        new Listed(
                                new PlaceId(row.getLong("id")),
                                new PlaceCode(row.getInt("number")),
                                row.getString("name"),
                                true,
                                row.getString("doubted_at") != null),
                        DatabaseTime.instant(row, "proven_at")))
                .list();
    }

    private void ask(Amber amber, Instant now) {
        var place = amber.listed().place();
        database.sql("INSERT INTO place_reminder (place_id, proven_at, reminded_at) VALUES (?, ?, ?)")
                .params(place.value(), DatabaseTime.of(amber.provenAt()), DatabaseTime.of(now))
                .update();
        for (var host : hosts.of(place)) {
            ask(amber, host);
        }
    }

    private void ask(Amber amber, AccountId host) {
        var subject = PlaceRenewals.subject(amber.listed().place(), host);
        var fact = subject + ':' + amber.provenAt();
        links.revoke(PlaceRenewals.PURPOSE, subject);
        links.issue(PlaceRenewals.PURPOSE, subject, PlaceRenewals.VALID, 1, RequestKey.of("renewal:" + fact))
                .ifPresent(token -> notices.turnedAmber(amber.listed(), host, token, fact));
    }
}
