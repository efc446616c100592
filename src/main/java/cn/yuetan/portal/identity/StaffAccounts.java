package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff and hosts, kept by an administrator. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class StaffAccounts {

    private final JdbcClient database;
    private final PasswordEncoder hashing;
    private final Passwords passwords;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    StaffAccounts(
            JdbcClient database,
            PasswordEncoder hashing,
            Passwords passwords,
            Accounts accounts,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.hashing = hashing;
        this.passwords = passwords;
        this.accounts = accounts;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of the list; the search looks into user name and display name. */
    public List<StaffAccountRow> page(String search, int offset, int limit) {
        return database.sql("""
                        SELECT a.id, a.kind, a.user_name, a.display_name, a.status, a.must_change_password, a.created_at,
                               (SELECT GROUP_CONCAT(CONCAT(d.duty, ':', d.scope_id) ORDER BY d.duty)
                                FROM account_duty d WHERE d.account_id = a.id) AS duties,
                               c.phone IS NOT NULL AS has_phone, c.email IS NOT NULL AS has_email
                        FROM account a LEFT JOIN account_contact c ON c.account_id = a.id
                        WHERE a.kind <> 'COURIER' AND (a.user_name LIKE ? OR a.display_name LIKE ?)
                        ORDER BY a.user_name LIMIT ? OFFSET ?
                        """)
                .param(like(search))
                .param(like(search))
                .param(limit)
                .param(offset)
                .query((row, number) -> new StaffAccountRow(
                        row.getLong("id"),
                        AccountKind.valueOf(row.getString("kind")),
                        row.getString("user_name"),
                        row.getString("display_name"),
                        AccountStatus.valueOf(row.getString("status")),
                        row.getBoolean("must_change_password"),
                        DatabaseTime.instant(row, "created_at"),
                        duties(row.getString("duties")),
                        row.getBoolean("has_phone"),
                        row.getBoolean("has_email")))
                .list();
    }

    /** How many accounts the search finds. */
    public int count(String search) {
        return database.sql("""
                        SELECT COUNT(*) FROM account a
                        WHERE a.kind <> 'COURIER' AND (a.user_name LIKE ? OR a.display_name LIKE ?)
                        """)
                .param(like(search))
                .param(like(search))
                .query(Integer.class)
                .single();
    }

    /**
     * Opens an account; returns the password to hand out, which nobody can read again.
     *
     * @throws InputRefused if a name cannot be taken, the user name is in use, or this form was sent before
     */
    @Transactional
    @RetryOnConflict
    public String open(OpenStaffAccount command) {
        var userName = UserName.parse(command.userName());
        var displayName = PersonName.parse(command.displayName()).value();
        checkDuties(command.kind(), command.duties());
        var password = passwords.oneTime();
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO account (kind, user_name, display_name, password_hash, must_change_password,
                                                 created_at, request_key)
                            VALUES (?, ?, ?, ?, TRUE, ?, ?)
                            """)
                    .param(command.kind().name())
                    .param(userName)
                    .param(displayName)
                    .param(hashing.encode(password))
                    .param(DatabaseTime.of(clock.instant()))
                    .param(bytes(command.key().value()))
                    .update(keys, "id");
        } catch (DataIntegrityViolationException e) {
            throw new InputRefused(
                    DatabaseRefusals.violatedKey(e)
                                    .filter("request_key"::equals)
                                    .isPresent()
                            ? "identity.account.sentBefore"
                            : "identity.account.nameTaken");
        }
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        writeDuties(id, command.duties());
        audit.record("account.opened", "account:" + id, command.kind() + " " + duties(command.duties()));
        return password;
    }

    /** Replaces the duties; takes effect at the next sign-in, so the account is signed out. */
    @Transactional
    @RetryOnConflict
    public void assign(long account, Set<DutyOfAccount> duties) {
        checkDuties(kindOf(account), duties);
        database.sql("DELETE FROM account_duty WHERE account_id = ?")
                .param(account)
                .update();
        writeDuties(account, duties);
        accounts.signOutEverywhere(new AccountId(account));
        audit.record("account.assigned", "account:" + account, duties(duties));
    }

    /** Suspends the account or lets it in again. */
    @Transactional
    @RetryOnConflict
    public void suspend(long account, boolean suspended) {
        kindOf(account);
        if (person.require().value() == account) {
            throw new InputRefused("identity.account.notYourself");
        }
        accounts.suspend(new AccountId(account), suspended);
        audit.record(suspended ? "account.suspended" : "account.reopened", "account:" + account, "");
    }

    /** Makes a new password to hand out and signs the account out. */
    @Transactional
    @RetryOnConflict
    public String resetPassword(long account) {
        kindOf(account);
        var password = passwords.oneTime();
        database.sql("UPDATE account SET password_hash = ?, must_change_password = TRUE WHERE id = ?")
                .param(hashing.encode(password))
                .param(account)
                .update();
        accounts.signOutEverywhere(new AccountId(account));
        audit.record("account.passwordReset", "account:" + account, "");
        return password;
    }

    /** Ends all sessions of the account. */
    @Transactional
    @RetryOnConflict
    public void signOutEverywhere(long account) {
        kindOf(account);
        accounts.signOutEverywhere(new AccountId(account));
        audit.record("account.signedOutEverywhere", "account:" + account, "");
    }

    private AccountKind kindOf(long account) {
        return database.sql("SELECT kind FROM account WHERE id = ? AND kind <> 'COURIER'")
                .param(account)
                .query(String.class)
                .optional()
                .map(AccountKind::valueOf)
                .orElseThrow(() -> new InputRefused("identity.account.unknown"));
    }

    private static void checkDuties(AccountKind kind, Set<DutyOfAccount> duties) {
        if (kind == AccountKind.COURIER || (kind == AccountKind.HOST && !duties.isEmpty())) {
            throw new InputRefused("identity.account.noDuties");
        }
        if (kind == AccountKind.STAFF && duties.isEmpty()) {
            throw new InputRefused("identity.account.dutyMissing");
        }
        if (duties.stream().anyMatch(duty -> !placed(duty))) {
            throw new InputRefused("identity.account.stationMissing");
        }
    }

    /** A keeper has a station, a community worker may have a community, nobody else has a place. */
    private static boolean placed(DutyOfAccount duty) {
        return switch (duty.duty()) {
            case KEEPER -> duty.scopeId() > 0;
            case COMMUNITY -> duty.scopeId() >= 0;
            default -> duty.scopeId() == 0;
        };
    }

    private void writeDuties(long account, Set<DutyOfAccount> duties) {
        duties.forEach(duty -> database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, ?, ?)")
                .param(account)
                .param(duty.duty().name())
                .param(duty.scopeId())
                .update());
    }

    private static List<DutyOfAccount> duties(@Nullable String joined) {
        return Stream.ofNullable(joined)
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(one -> one.split(":", 2))
                .map(parts -> new DutyOfAccount(Duty.valueOf(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    private static String duties(Set<DutyOfAccount> duties) {
        return String.join(
                ",",
                duties.stream()
                        .map(duty -> duty.duty() + ":" + duty.scopeId())
                        .sorted()
                        .toList());
    }

    private static String like(String search) {
        return '%' + search.replaceAll("([\\\\%_])", "\\\\$1") + '%';
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
