package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.Accounts;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.notice.SmsGateway;
import cn.yuetan.portal.notice.SmsNotSent;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sign-in of couriers by mobile number and code. A number nobody registered gets its code just the same; only whoever
 * holds the phone learns whether it is known.
 */
@Service
public class PhoneSignIn {

    private static final ThrottlePolicy PHONE =
            new ThrottlePolicy("sms.phone", 6, Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(12));
    private static final ThrottlePolicy ADDRESS =
            new ThrottlePolicy("sms.address", 40, Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final ThrottlePolicy TRIES =
            new ThrottlePolicy("sms.tries", 60, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Duration PROOF = Duration.ofMinutes(30);

    /**
     * What a right code leads to: a session, or the registration of a new number.
     *
     * @param courier the principal of a known courier
     * @param proof the proof of a new number
     */
    public record Outcome(
            @Nullable AccountPrincipal courier, @Nullable PhoneProof proof) {}

    private final SmsCodes codes;
    private final SmsGateway gateway;
    private final Throttle throttle;
    private final JdbcClient database;
    private final PersonalData keys;
    private final Accounts accounts;
    private final Clock clock;

    PhoneSignIn(
            SmsCodes codes,
            SmsGateway gateway,
            Throttle throttle,
            JdbcClient database,
            PersonalData keys,
            Accounts accounts,
            Clock clock) {
        this.codes = codes;
        this.gateway = gateway;
        this.throttle = throttle;
        this.database = database;
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Sends a code.
     *
     * @return how long until another one may be asked for
     * @throws SmsCodeRefused if one was sent a moment ago or too many were
     * @throws SmsNotSent if the provider did not take it
     */
    @PreAuthorize("permitAll()")
    public Duration requestCode(PhoneNumber phone, String address) {
        var allowance = throttle.take(ADDRESS, address);
        if (!allowance.granted()) {
            throw SmsCodeRefused.wait(allowance.pause());
        }
        var code = codes.issue(phone);
        try {
            var ofPhone = throttle.take(PHONE, phone.e164());
            if (!ofPhone.granted()) {
                throw SmsCodeRefused.wait(ofPhone.pause());
            }
            gateway.send(
                    phone, "sign-in-code", Map.of("code", code, "minutes", Long.toString(SmsCodes.VALID.toMinutes())));
        } catch (SmsNotSent | SmsCodeRefused e) {
            codes.withdraw(phone);
            throw e;
        }
        return SmsCodes.RESEND_AFTER;
    }

    /**
     * Redeems a code.
     *
     * @throws SmsCodeRefused if it is wrong, gone, or was sent to another number
     */
    @PreAuthorize("permitAll()")
    public Outcome redeem(PhoneNumber phone, String code, String address) {
        var allowance = throttle.take(TRIES, address);
        if (!allowance.granted()) {
            throw SmsCodeRefused.wait(allowance.pause());
        }
        codes.redeem(phone, code.strip());
        throttle.giveBack(TRIES, address);
        throttle.giveBack(ADDRESS, address);
        throttle.forget(PHONE, phone.e164());
        var known = find(phone);
        if (known.isEmpty()) {
            return new Outcome(null, new PhoneProof(phone, clock.instant().plus(PROOF)));
        }
        if (known.get().status() == CourierStatus.CLOSED) {
            throw SmsCodeRefused.closed();
        }
        return new Outcome(accounts.principal(new AccountId(known.get().id())), null);
    }

    private Optional<Known> find(PhoneNumber phone) {
        return database.sql("SELECT id, status FROM courier WHERE phone_hash = ?")
                .param(keys.lookupHash(CourierColumns.PHONE, phone.e164()))
                .query((row, number) -> new Known(row.getLong("id"), CourierStatus.valueOf(row.getString("status"))))
                .optional();
    }

    private record Known(long id, CourierStatus status) {}
}
