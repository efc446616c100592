package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Member codes: shown on the courier's own phone, redeemed once at a tablet. */
@Service
@Transactional(readOnly = true)
public class MemberCodes {

    /** Codes older than the previous minute are refused anyway. */
    private static final long KEPT_WINDOWS = 10;

    /**
     * The code to show now.
     *
     * @param payload what the QR holds
     * @param left how long until the minute of this code is over; a tablet takes it for one minute more
     */
    public record Shown(String payload, Duration left) {}

    private final JdbcClient database;
    private final PersonalData keys;
    private final CourierDirectory couriers;
    private final LiveUpdates live;
    private final Clock clock;

    MemberCodes(JdbcClient database, PersonalData keys, CourierDirectory couriers, LiveUpdates live, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.couriers = couriers;
        this.live = live;
        this.clock = clock;
    }

    /** The acting courier's code as of now; one that was redeemed is followed by the next turn of the same minute. */
    @PreAuthorize("hasRole('COURIER')")
    public Shown current() {
        var courier = couriers.current();
        var now = clock.instant();
        var window = MemberCode.windowOf(now);
        int used = database.sql("SELECT COUNT(*) FROM member_code_use WHERE courier_id = ? AND window_no = ?")
                .param(courier.value())
                .param(window)
                .query(Integer.class)
                .single();
        var turn = Math.min(used, MemberCode.TURNS - 1);
        var ends = (window + 1) * MemberCode.WINDOW_SECONDS;
        return new Shown(
                new MemberCode(courier.value(), window, turn).signed(keys),
                Duration.ofSeconds(ends - now.getEpochSecond()));
    }

    /**
     * Redeems a code; of two tablets that read the same one, exactly one goes on.
     *
     * @throws IdentificationRefused if the code is not ours, expired, used, or its courier is suspended
     */
    @Transactional
    @RetryOnConflict
    CourierId redeem(String payload) {
        var code = MemberCode.read(keys, payload)
                .orElseThrow(() -> IdentificationRefused.of(IdentificationRefused.Reason.CODE_FOREIGN));
        var window = MemberCode.windowOf(clock.instant());
        if (code.window() < window - 1 || code.window() > window) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.CODE_EXPIRED);
        }
        try {
            database.sql("INSERT INTO member_code_use (courier_id, window_no, turn) VALUES (?, ?, ?)")
                    .param(code.courier())
                    .param(code.window())
                    .param(code.turn())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.CODE_USED);
        }
        var status = database.sql("SELECT status FROM courier WHERE id = ?")
                .param(code.courier())
                .query(String.class)
                .optional()
                .map(CourierStatus::valueOf)
                .orElse(CourierStatus.CLOSED);
        if (status == CourierStatus.SUSPENDED) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.SUSPENDED);
        }
        if (status == CourierStatus.CLOSED) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.CODE_FOREIGN);
        }
        var courier = new CourierId(code.courier());
        live.publishAfterCommit(CourierTopics.codeUsed(courier));
        return courier;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    void tidyUp() {
        database.sql("DELETE FROM member_code_use WHERE window_no < ? LIMIT 5000")
                .param(MemberCode.windowOf(clock.instant()) - KEPT_WINDOWS)
                .update();
    }
}
