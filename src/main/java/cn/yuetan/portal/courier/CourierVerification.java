package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccessLog;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office decides about couriers. A decision about a courier who has moved on in the meantime is refused, so a
 * double tap or two colleagues at once decide once.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('OFFICE')")
public class CourierVerification {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final JdbcClient database;
    private final PersonalData keys;
    private final AccessLog accessLog;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final CourierNotices notices;
    private final LiveUpdates live;
    private final Clock clock;

    CourierVerification(
            JdbcClient database,
            PersonalData keys,
            AccessLog accessLog,
            AuditTrail audit,
            ApplicationEventPublisher events,
            CourierNotices notices,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.accessLog = accessLog;
        this.audit = audit;
        this.events = events;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /** Lets a waiting courier act. */
    @Transactional
    @RetryOnConflict
    public void approve(CourierId courier) {
        move(courier, CourierStatus.REGISTERED, CourierStatus.APPROVED, "");
        audit.record("courier.approved", subject(courier), "");
        notices.approved(courier, BusinessDay.today(clock));
    }

    /** Asks a waiting courier to correct something. */
    @Transactional
    @RetryOnConflict
    public void sendBack(CourierId courier, String reason) {
        move(courier, CourierStatus.REGISTERED, CourierStatus.SENT_BACK, checked(reason));
        audit.record("courier.sentBack", subject(courier), "");
        notices.sentBack(courier, checked(reason));
    }

    /** Stops a courier from acting, at once, also at a tablet in the middle of an act. */
    @Transactional
    @RetryOnConflict
    public void suspend(CourierId courier, String reason) {
        move(courier, CourierStatus.APPROVED, CourierStatus.SUSPENDED, checked(reason));
        audit.record("courier.suspended", subject(courier), "");
        notices.suspended(courier, checked(reason));
        events.publishEvent(new CourierSuspended(courier, clock.instant()));
    }

    /** Lets a suspended courier act again. */
    @Transactional
    @RetryOnConflict
    public void reopen(CourierId courier) {
        move(courier, CourierStatus.SUSPENDED, CourierStatus.APPROVED, "");
        audit.record("courier.reopened", subject(courier), "");
        notices.reopened(courier, BusinessDay.today(clock));
    }

    /** The whole number; the look and its reason are shown to the courier. */
    @Transactional
    @RetryOnConflict
    public PhoneNumber reveal(CourierId courier, String reason) {
        var stored = database.sql("SELECT phone FROM courier WHERE id = ?")
                .param(courier.value())
                .query((row, number) -> row.getBytes("phone"))
                .optional()
                .orElseThrow(() -> new InputRefused("courier.refused.unknown"));
        accessLog.revealed(new AccountId(courier.value()), "courier.reveal.phone", reason);
        return new PhoneNumber(keys.decrypt(CourierColumns.PHONE, stored));
    }

    private void move(CourierId courier, CourierStatus from, CourierStatus to, String reason) {
        if (!from.canBecome(to)) {
            throw new IllegalStateException(from + " cannot become " + to);
        }
        var moved = database.sql("""
                        UPDATE courier SET status = ?, status_reason = ?, decided_at = ?, version = version + 1
                        WHERE id = ? AND status = ?
                        """)
                .param(to.name())
                .param(reason)
                .param(DatabaseTime.of(clock.instant()))
                .param(courier.value())
                .param(from.name())
                .update();
        if (moved == 0) {
            throw new InputRefused("courier.status.moved");
        }
        live.publishAfterCommit(CourierTopics.status(courier));
    }

    private static String checked(String typed) {
        var reason = typed.strip();
        var length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON
                || length > LONGEST_REASON
                || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new InputRefused("courier.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return reason;
    }

    private static String subject(CourierId courier) {
        return "courier:" + courier.value();
    }
}
