package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proven mobile numbers and e-mail addresses of accounts, encrypted; whoever writes here has seen the proof. */
@Component
@NamedInterface("contract")
public class AccountContacts {

    private static final String PHONE = "account.phone";
    private static final String EMAIL = "account.email";

    /** What is known of one account. */
    @NamedInterface("contract")
    public record Known(Optional<PhoneNumber> phone, Optional<EmailAddress> email) {}

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Clock clock;

    AccountContacts(JdbcClient database, PersonalData personalData, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Number and address of an account; one statement. */
    public Known of(AccountId account) {
        return database.sql("SELECT phone, email FROM account_contact WHERE account_id = ?")
                .param(account.value())
                .query((row, number) -> new Known(phone(row), email(row)))
                .optional()
                .orElseGet(() -> new Known(Optional.empty(), Optional.empty()));
    }

    /** The number is theirs from now on; null removes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setPhone(AccountId account, @Nullable PhoneNumber phone) {
        write("phone", account, phone == null ? null : personalData.encrypt(PHONE, phone.e164()));
    }

    /** The address is theirs from now on; null removes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setEmail(AccountId account, @Nullable EmailAddress email) {
        write("email", account, email == null ? null : personalData.encrypt(EMAIL, email.value()));
    }

    private void write(String column, AccountId account, byte @Nullable [] encrypted) {
        database.sql("""
                        INSERT INTO account_contact (account_id, %1$s, %1$s_proven_at) VALUES (:account, :encrypted, :at)
                        ON DUPLICATE KEY UPDATE %1$s = VALUES(%1$s), %1$s_proven_at = VALUES(%1$s_proven_at)
                        """.formatted(column))
                .param("account", account.value())
                .param("encrypted", encrypted)
                .param("at", encrypted == null ? null : DatabaseTime.of(clock.instant()))
                .update();
    }

    private Optional<PhoneNumber> phone(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("phone"))
                .map(encrypted -> new PhoneNumber(personalData.decrypt(PHONE, encrypted)));
    }

    private Optional<EmailAddress> email(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("email"))
                .map(encrypted -> new EmailAddress(personalData.decrypt(EMAIL, encrypted)));
    }
}
