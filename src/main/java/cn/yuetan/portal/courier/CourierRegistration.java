package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.Accounts;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.Spelling;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registration on the phone. The number is its own idempotency key: sent twice, it makes one courier and answers the
 * same.
 */
@Service
@Transactional(readOnly = true)
public class CourierRegistration {

    private final JdbcClient database;
    private final PersonalData keys;
    private final Accounts accounts;
    private final Employers employers;
    private final AuditTrail audit;
    private final Clock clock;

    CourierRegistration(
            JdbcClient database,
            PersonalData keys,
            Accounts accounts,
            Employers employers,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.accounts = accounts;
        this.employers = employers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers the number; the courier waits for staff from then on.
     *
     * @throws InputRefused if name, employer or consent cannot be taken, or the proof is too old
     */
    @PreAuthorize("permitAll()")
    @Transactional
    @RetryOnConflict
    public AccountPrincipal register(PhoneProof proof, RegisterCourier command) {
        if (!proof.isGood(clock.instant())) {
            throw new InputRefused("courier.register.proofOld");
        }
        var name = PersonName.parse(command.name());
        employers.requireChoice(command.employer());
        if (!command.consentVersion().equals(PrivacyText.VERSION)) {
            throw new InputRefused("courier.register.consent");
        }
        var phone = proof.phone();
        var phoneHash = keys.lookupHash(CourierColumns.PHONE, phone.e164());
        var before = find(phoneHash);
        if (before.isPresent()) {
            return accounts.principal(before.get());
        }
        var spelling = Spelling.of(name);
        var account = accounts.open(AccountKind.COURIER, name.value());
        var now = DatabaseTime.of(clock.instant());
        database.sql("""
                        INSERT INTO courier (id, name, name_pinyin, name_initials, phone, phone_hash, tail_hash,
                                             employer_id, status, consent_version, consented_at, registered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'REGISTERED', ?, ?, ?)
                        """)
                .param(account.value())
                .param(name.value())
                .param(spelling.pinyin())
                .param(spelling.initials())
                .param(keys.encrypt(CourierColumns.PHONE, phone.e164()))
                .param(phoneHash)
                .param(keys.lookupHash(CourierColumns.TAIL, phone.tail()))
                .param(command.employer())
                .param(command.consentVersion())
                .param(now)
                .param(now)
                .update();
        audit.record("courier.registered", "courier:" + account.value(), "consent " + command.consentVersion());
        return accounts.principal(account);
    }

    private Optional<AccountId> find(byte[] phoneHash) {
        return database.sql("SELECT id FROM courier WHERE phone_hash = ? FOR UPDATE")
                .param(phoneHash)
                .query(Long.class)
                .optional()
                .map(AccountId::new);
    }
}
