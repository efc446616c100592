package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.CourierLookup;
import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.identity.AccessLog;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff identify a courier who cannot: phone flat, PIN forgotten, hand injured. The waiting tablet takes the courier in
 * hand; from then on it is the courier who acts. Who did it and why stays on record, and the courier is told.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class HandIns {

    /** How long a tablet may take somebody in hand. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final KioskDevices devices;
    private final CurrentKiosk currentKiosk;
    private final CurrentPerson person;
    private final CourierLookup couriers;
    private final CourierDirectory directory;
    private final AccessLog accessLog;
    private final AuditTrail audit;
    private final KioskNotices notices;
    private final LiveUpdates live;
    private final Clock clock;

    HandIns(
            JdbcClient database,
            KioskDevices devices,
            CurrentKiosk currentKiosk,
            CurrentPerson person,
            CourierLookup couriers,
            CourierDirectory directory,
            AccessLog accessLog,
            AuditTrail audit,
            KioskNotices notices,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.devices = devices;
        this.currentKiosk = currentKiosk;
        this.person = person;
        this.couriers = couriers;
        this.directory = directory;
        this.accessLog = accessLog;
        this.audit = audit;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /** Masked names of those whose number ends so. */
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public List<CourierSummary> whoseNumberEnds(String tail) {
        return couriers.withTail(tail);
    }

    /**
     * Hands a courier in at a tablet of the acting staff member's stations.
     *
     * @throws HandInRefused if the tablet is out of service or expects somebody else
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void handIn(HandInCourier wanted) {
        var tablet = devices.get(wanted.device());
        if (tablet.closed() || tablet.state() == State.REVOKED) {
            throw HandInRefused.notInService();
        }
        var courier = couriers.confirm(wanted.tail(), wanted.courier());
        var now = clock.instant();
        database.sql("UPDATE kiosk_handover SET open_for = NULL WHERE open_for = ? AND expires_at <= ?")
                .param(tablet.id())
                .param(DatabaseTime.of(now))
                .update();
        try {
            database.sql("""
                            INSERT INTO kiosk_handover
                                (request_key, device_id, courier_id, handed_by, open_for, created_at, expires_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(wanted.key().bytes())
                    .param(tablet.id())
                    .param(courier.value())
                    .param(person.require().value())
                    .param(tablet.id())
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now.plus(GOOD_FOR)))
                    .update();
        } catch (DuplicateKeyException already) {
            if (number(wanted.key()).isPresent()) {
                return;
            }
            throw HandInRefused.expectsSomebody();
        }
        accessLog.revealed(new AccountId(courier.value()), "kiosk.handedIn.access", wanted.reason());
        audit.record("kiosk.handedIn", "courier:" + courier.value(), "kiosk:" + tablet.id());
        notices.handedIn(courier, number(wanted.key()).orElseThrow(), tablet.name(), now);
        live.publishAfterCommit(KioskDevices.topic(tablet.id()));
    }

    /** Who waits to be taken in hand at the acting tablet, so that whoever stands there can be asked. */
    @PreAuthorize("hasRole('KIOSK')")
    public Optional<WaitingCourier> whoWaits() {
        return waiting().flatMap(found -> {
            var courier = new CourierId(found.courier());
            return Optional.ofNullable(directory.summaries(List.of(courier)).get(courier))
                    .map(summary -> new WaitingCourier(found.id(), summary.maskedName()));
        });
    }

    /**
     * Whoever stands at the acting tablet says who they are: takes the courier in hand.
     *
     * @throws HandInRefused if it is over meanwhile
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('KIOSK')")
    public CourierId accept(long handover) {
        return waiting()
                .filter(found -> found.id() == handover)
                .flatMap(this::taken)
                .orElseThrow(HandInRefused::over);
    }

    /** Whoever stands at the acting tablet is somebody else: nobody is taken in hand, staff would have to try again. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('KIOSK')")
    public void decline(long handover) {
        var changed = database.sql("UPDATE kiosk_handover SET open_for = NULL WHERE id = ? AND open_for = ?")
                .param(handover)
                .param(currentKiosk.requireDevice().id())
                .update();
        if (changed == 1) {
            audit.record("kiosk.handInDeclined", "handover:" + handover, "");
        }
    }

    /** Whether somebody waits to be taken in hand at the acting tablet, at which nobody stands. */
    @PreAuthorize("hasRole('KIOSK')")
    public boolean waits() {
        return waiting().isPresent();
    }

    /** The courier whom staff handed in at the acting tablet, once; empty too while somebody is in hand. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('KIOSK')")
    public Optional<CourierId> take() {
        return waiting().flatMap(this::taken);
    }

    private Optional<CourierId> taken(Waiting found) {
        var now = DatabaseTime.of(clock.instant());
        var changed = database.sql("""
                        UPDATE kiosk_handover SET taken_at = ?, open_for = NULL
                        WHERE id = ? AND open_for IS NOT NULL AND expires_at > ?
                        """).param(now).param(found.id()).param(now).update();
        return changed == 1 ? Optional.of(new CourierId(found.courier())) : Optional.empty();
    }

    private Optional<Waiting> waiting() {
        var device = currentKiosk.requireDevice();
        if (device.courier() != null) {
            return Optional.empty();
        }
        return database.sql("""
                        SELECT h.id, h.courier_id FROM kiosk_handover h JOIN kiosk_device d ON d.id = h.device_id
                        WHERE h.open_for = ? AND h.expires_at > ? AND NOT d.closed AND d.revoked_at IS NULL
                        """)
                .param(device.id())
                .param(DatabaseTime.of(clock.instant()))
                .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private Optional<Long> number(RequestKey key) {
        return database.sql("SELECT id FROM kiosk_handover WHERE request_key = ?")
                .param(key.bytes())
                .query(Long.class)
                .optional();
    }

    private record Waiting(long id, long courier) {}
}
