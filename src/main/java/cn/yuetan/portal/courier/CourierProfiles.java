package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Accounts;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What couriers do with their own profile. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('COURIER')")
public class CourierProfiles {

    private final JdbcClient database;
    private final PersonalData keys;
    private final CourierDirectory couriers;
    private final Employers employers;
    private final Communities communities;
    private final Pins pins;
    private final Accounts accounts;
    private final AuditTrail audit;

    CourierProfiles(
            JdbcClient database,
            PersonalData keys,
            CourierDirectory couriers,
            Employers employers,
            Communities communities,
            Pins pins,
            Accounts accounts,
            AuditTrail audit) {
        this.database = database;
        this.keys = keys;
        this.couriers = couriers;
        this.employers = employers;
        this.communities = communities;
        this.pins = pins;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The acting courier's profile. */
    public CourierProfile mine() {
        return database.sql("""
                        SELECT c.id, c.name, c.phone, c.employer_id, e.name AS employer, c.status, c.status_reason,
                               c.community_id, c.pin_hash IS NOT NULL AS has_pin, c.registered_at
                        FROM courier c JOIN employer e ON e.id = c.employer_id WHERE c.id = ?
                        """)
                .param(couriers.current().value())
                .query((row, number) -> {
                    var name = CourierColumns.name(row.getString("name"));
                    return new CourierProfile(
                            new CourierId(row.getLong("id")),
                            name.value(),
                            name.shortForm(),
                            name.masked(),
                            phone(row.getBytes("phone")).masked(),
                            row.getLong("employer_id"),
                            row.getString("employer"),
                            CourierStatus.valueOf(row.getString("status")),
                            row.getString("status_reason"),
                            row.getObject("community_id", Long.class),
                            row.getBoolean("has_pin"),
                            DatabaseTime.instant(row, "registered_at"));
                })
                .single();
    }

    /**
     * Sends the corrected profile to staff again after they sent it back.
     *
     * @throws InputRefused if name or employer cannot be taken, or nothing was sent back
     */
    @Transactional
    @RetryOnConflict
    public void sendAgain(String typedName, long employer) {
        var name = PersonName.parse(typedName);
        employers.requireChoice(employer);
        var spelling = Spelling.of(name);
        var id = couriers.current().value();
        var changed = database.sql("""
                        UPDATE courier SET name = ?, name_pinyin = ?, name_initials = ?, employer_id = ?,
                               status = 'REGISTERED', status_reason = '', version = version + 1
                        WHERE id = ? AND status = 'SENT_BACK'
                        """)
                .param(name.value())
                .param(spelling.pinyin())
                .param(spelling.initials())
                .param(employer)
                .param(id)
                .update();
        if (changed == 0) {
            throw new InputRefused("courier.status.moved");
        }
        accounts.rename(new AccountId(id), name.value());
        audit.record("courier.sentAgain", "courier:" + id, "");
    }

    /**
     * Says which community the acting courier rides most; null takes it back. Nothing else depends on it.
     *
     * @throws InputRefused if there is no such community to choose
     */
    @Transactional
    @RetryOnConflict
    public void rideMost(@Nullable Long community) {
        if (community != null) {
            communities.requireChoice(community);
        }
        database.sql("UPDATE courier SET community_id = ? WHERE id = ?")
                .param(community)
                .param(couriers.current().value())
                .update();
    }

    /**
     * Says whether a PIN could be chosen, before it is typed a second time.
     *
     * @throws InputRefused if it is not six digits or too easy to guess
     */
    public void checkPin(String pin) {
        pins.check(pin, ownPhone(couriers.current().value()));
    }

    /**
     * Sets or changes the PIN for tablets.
     *
     * @throws InputRefused if it is not six digits, too easy to guess, or typed differently the second time
     */
    @Transactional
    @RetryOnConflict
    public void setPin(String pin, String again) {
        var id = couriers.current().value();
        pins.check(pin, ownPhone(id));
        if (!pin.equals(again)) {
            throw new InputRefused("courier.pin.notSame");
        }
        database.sql("UPDATE courier SET pin_hash = ?, version = version + 1 WHERE id = ?")
                .param(pins.hash(pin))
                .param(id)
                .update();
        audit.record("courier.pinSet", "courier:" + id, "");
    }

    /** Ends all sessions of the acting courier, this one too. */
    @Transactional
    @RetryOnConflict
    public void signOutEverywhere() {
        var id = couriers.current().value();
        accounts.signOutEverywhere(new AccountId(id));
        audit.record("account.signedOutEverywhere", "account:" + id, "");
    }

    private PhoneNumber ownPhone(long id) {
        return database.sql("SELECT phone FROM courier WHERE id = ?")
                .param(id)
                .query((row, number) -> phone(row.getBytes("phone")))
                .single();
    }

    private PhoneNumber phone(byte[] stored) {
        return new PhoneNumber(keys.decrypt(CourierColumns.PHONE, stored));
    }
}
