package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of who did what to whom, when and from which device; holds numbers and codes, never names. */
@Component
@NamedInterface("contract")
public class AuditTrail {

    private final JdbcClient database;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AuditTrail(JdbcClient database, CurrentPerson currentPerson, Clock clock) {
        this.database = database;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Records an act inside the acting transaction.
     *
     * @param action what was done, such as {@code courier.approved}
     * @param subject whom or what it concerns, such as {@code courier:42}
     * @param detail codes and numbers that explain it, at most 400 characters, no personal data
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(String action, String subject, String detail) {
        var principal = currentPerson.principal();
        database.sql("""
                        INSERT INTO audit_entry (happened_at, actor_id, device, action, subject, detail)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(principal
                        .flatMap(PortalPrincipal::person)
                        .map(AccountId::value)
                        .orElse(null))
                .param(principal.map(PortalPrincipal::device).orElse("server"))
                .param(action)
                .param(subject)
                .param(detail.length() > 400 ? detail.substring(0, 400) : detail)
                .update();
    }
}
