package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the provider reports. Reports come twice, late and in any order, so each leads to a state and none
 * counts: arrived is the truth about a phone and wins over everything; failed ends only what is on its way.
 */
@Component
public class ReportedDeliveries {

    private static final String FOUND = """
            SELECT d.id, d.notice_id, d.state, d.attempts, d.phone_hash FROM notice_delivery d
            WHERE d.channel = 'SMS' AND d.
            """;

    /** How many of the reports were about messages of ours. */
    public record Outcome(int known, int unknown) {}

    private final JdbcClient database;
    private final SilentPhones phones;
    private final OutboxPulse pulse;
    private final Clock clock;

    ReportedDeliveries(JdbcClient database, SilentPhones phones, OutboxPulse pulse, Clock clock) {
        this.database = database;
        this.phones = phones;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Writes all of them or none. */
    @Transactional
    @RetryOnConflict
    public Outcome apply(Collection<DeliveryReport> reports) {
        var known = 0;
        // Always in the same order, so that two posts about the same messages wait for each other and never in a
        // circle.
        var ordered = reports.stream()
                .sorted(Comparator.comparing((DeliveryReport report) -> String.valueOf(report.id()))
                        .thenComparing(DeliveryReport::reference))
                .toList();
        for (var report : ordered) {
            var found = find(report);
            known += found.isEmpty() ? 0 : 1;
            found.forEach(delivery -> apply(report, delivery));
        }
        pulse.changedAfterCommit();
        return new Outcome(known, reports.size() - known);
    }

    private void apply(DeliveryReport report, Found delivery) {
        if (report.arrived()) {
            arrived(delivery);
        } else if (isOnItsWay(delivery)) {
            failed(delivery, report.code());
        }
    }

    private void arrived(Found delivery) {
        if (delivery.state() != DeliveryState.ARRIVED && delivery.state() != DeliveryState.COLLAPSED) {
            settle(delivery, DeliveryState.ARRIVED, null);
            Optional.ofNullable(delivery.phone()).ifPresent(phones::arrived);
        }
    }

    private void failed(Found delivery, String code) {
        settle(delivery, DeliveryState.DEAD, "report-" + (code.isEmpty() ? "none" : code));
        Optional.ofNullable(delivery.phone()).ifPresent(phone -> phones.failed(phone, delivery.notice()));
    }

    /** The provider can know of a message that we believe to be waiting still: its answer to our try was lost. */
    private static boolean isOnItsWay(Found delivery) {
        return switch (delivery.state()) {
            case SENT, SENDING -> true;
            case WAITING -> delivery.attempts() > 0;
            default -> false;
        };
    }

    private void settle(Found delivery, DeliveryState state, @Nullable String problem) {
        database.sql("""
                        UPDATE notice_delivery
                        SET state = :state, problem = :problem, finished_at = :now, leased_by = NULL, leased_until = NULL
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("id", delivery.id())
                .update();
    }

    private List<Found> find(DeliveryReport report) {
        var id = report.id();
        var query = id == null
                ? database.sql(FOUND.strip() + "provider_reference = ? ORDER BY d.id FOR UPDATE")
                        .param(report.reference())
                : database.sql(FOUND.strip() + "send_id = ? FOR UPDATE").param(bytes(id));
        return query.query((row, number) -> new Found(
                        row.getLong("id"),
                        row.getLong("notice_id"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getBytes("phone_hash")))
                .list();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Found(long id, long notice, DeliveryState state, int attempts, byte @Nullable [] phone) {}
}
