package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That somebody was at a place and used something. Counts know nobody; what a signed-in courier did is remembered for that
 * courier alone, who deletes it as they like.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class PlaceUses {

    private static final int MOST = 100;

    /** Many phones share one address of their carrier. */
    private static final ThrottlePolicy TAPS =
            new ThrottlePolicy("place.use", 60, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofMinutes(10));

    private final UseTable uses;
    private final CourierDirectory couriers;
    private final CurrentPerson person;
    private final Throttle throttle;
    private final PersonalData personalData;
    private final Clock clock;

    PlaceUses(
            UseTable uses,
            CourierDirectory couriers,
            CurrentPerson person,
            Throttle throttle,
            PersonalData personalData,
            Clock clock) {
        this.uses = uses;
        this.couriers = couriers;
        this.person = person;
        this.throttle = throttle;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Somebody opened the code on a plaque; once per key. An address that does it too often is not counted and not told.
     *
     * @param address the network address it came from
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public void scanned(PlaceId place, String address, RequestKey key) {
        var now = clock.instant();
        if (throttle.take(TAPS, address).granted() && uses.first(key, now)) {
            uses.countScan(place, BusinessDay.of(now));
        }
    }

    /**
     * Somebody used a service; once per key. Where a courier is signed in, it goes into their own history too.
     *
     * @throws PlaceRefused if the place does not offer it, or too much came from this address
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public void used(PlaceId place, String service, String address, RequestKey key) {
        var now = clock.instant();
        if (!throttle.take(TAPS, address).granted()) {
            throw PlaceRefused.of(Reason.TOO_MANY_TAPS);
        }
        if (!uses.offers(place, service)) {
            throw PlaceRefused.of(Reason.NOT_OFFERED);
        }
        if (uses.first(key, now)) {
            uses.countUse(place, service, BusinessDay.of(now));
            if (person.has(Roles.COURIER)) {
                uses.remember(me(), place, service, now);
            }
        }
    }

    /**
     * The acting courier thanks a place that they used today; once a day, whatever they delete afterwards.
     *
     * @throws PlaceRefused if they used nothing there today
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('COURIER')")
    public void thank(PlaceId place, Thanks sentence) {
        var who = new AccountId(couriers.requireActive().value());
        var now = clock.instant();
        var day = BusinessDay.of(now);
        if (!uses.usedOn(who, place, day)) {
            throw PlaceRefused.of(Reason.NOTHING_TO_THANK_FOR);
        }
        var fact = "%d/%d/%s".formatted(who.value(), place.value(), day);
        var key = Arrays.copyOf(personalData.lookupHash("place.thanks", fact), 16);
        if (uses.first(RequestKey.read(key), now)) {
            uses.countThanks(place, sentence, day);
        }
    }

    /** What the acting courier used, the newest first. */
    @PreAuthorize("hasRole('COURIER')")
    public List<OwnUse> mine(int offset, int limit) {
        return uses.of(me(), Math.max(0, offset), Math.clamp(limit, 1, MOST));
    }

    /** Deletes one line of the acting courier's history; the counts stay, they know nobody. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('COURIER')")
    public void forget(long use) {
        uses.forget(me(), use);
    }

    /** Deletes the acting courier's history. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('COURIER')")
    public void forgetAll() {
        uses.forgetAll(me());
    }

    private AccountId me() {
        return person.require();
    }
}
