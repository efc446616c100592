package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.shared.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Recognizes couriers at a tablet.
 *
 * <p>Wrong PINs slow down one courier's number at one tablet quickly, a tablet slowly, and a courier's number everywhere
 * only up to a minute: whoever guesses elsewhere cannot keep the right person out, who may also scan the member code at
 * any time. No transaction spans the slow comparison.
 */
@Service
@PreAuthorize("hasRole('KIOSK')")
class TabletIdentification implements CourierIdentification {

    static final ThrottlePolicy PAIR =
            new ThrottlePolicy("pin.pair", 5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(12));
    static final ThrottlePolicy DEVICE =
            new ThrottlePolicy("pin.device", 30, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(30));
    static final ThrottlePolicy COURIER =
            new ThrottlePolicy("pin.courier", 15, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(24));

    private final JdbcClient database;
    private final PersonalData keys;
    private final Pins pins;
    private final Throttle throttle;
    private final MemberCodes codes;
    private final MatchReferences references;
    private final Clock clock;

    TabletIdentification(
            JdbcClient database,
            PersonalData keys,
            Pins pins,
            Throttle throttle,
            MemberCodes codes,
            MatchReferences references,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.pins = pins;
        this.throttle = throttle;
        this.codes = codes;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public List<CourierMatch> candidates(String tail) {
        if (!tail.matches("[0-9]{4}")) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.NOT_FOUR_DIGITS);
        }
        var found = database.sql("SELECT id, name FROM courier WHERE tail_hash = ? AND status <> 'CLOSED' ORDER BY id")
                .param(keys.lookupHash(CourierColumns.TAIL, tail))
                .query((row, number) -> new Named(
                        row.getLong("id"),
                        CourierColumns.name(row.getString("name")).masked()))
                .list();
        // Two people of one family name cannot tell their masked names apart: one choice stands for both.
        var byName = new LinkedHashMap<String, List<Long>>();
        found.forEach(one ->
                byName.computeIfAbsent(one.masked(), name -> new ArrayList<>()).add(one.id()));
        if (byName.isEmpty()) {
            byName.put(references.inventedName(tail), List.of());
        }
        return byName.entrySet().stream()
                .map(entry ->
                        new CourierMatch(entry.getKey(), references.write(tail, entry.getValue(), clock.instant())))
                .toList();
    }

    @Override
    public CourierId byPin(CourierMatch match, String pin, String deviceKey) {
        var reference = references.read(match.reference(), clock.instant());
        var whom = reference.tail() + match.maskedName();
        var pair = whom + '\n' + deviceKey;
        var allowance = throttle.take(PAIR, pair);
        var triesLeft = allowance.triesLeft();
        if (allowance.granted()) {
            allowance = throttle.take(DEVICE, deviceKey);
        }
        if (allowance.granted()) {
            allowance = throttle.take(COURIER, whom);
        }
        if (!allowance.granted()) {
            throw IdentificationRefused.wait(allowance.pause());
        }
        var owner = ownerOf(reference.couriers(), pin);
        if (owner == null) {
            throw triesLeft > 0 ? IdentificationRefused.wrongPin(triesLeft) : IdentificationRefused.wait(PAIR.first());
        }
        throttle.forget(PAIR, pair);
        throttle.giveBack(DEVICE, deviceKey);
        throttle.giveBack(COURIER, whom);
        if (owner.status() == CourierStatus.SUSPENDED) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.SUSPENDED);
        }
        return new CourierId(owner.id());
    }

    @Override
    public CourierId byMemberCode(String payload, String deviceKey) {
        return codes.redeem(payload);
    }

    private @Nullable Owner ownerOf(List<Long> couriers, String pin) {
        if (couriers.isEmpty()) {
            pins.matches(pin, null);
            return null;
        }
        var owners = database
                .sql("SELECT id, status, pin_hash FROM courier WHERE id IN (:ids)")
                .param("ids", couriers)
                .query((row, number) -> new Owner(
                        row.getLong("id"), CourierStatus.valueOf(row.getString("status")), row.getString("pin_hash")))
                .list()
                .stream()
                .filter(owner -> pins.matches(pin, owner.pinHash()))
                .filter(owner -> owner.status() != CourierStatus.CLOSED)
                .toList();
        // The same PIN, family name and last digits twice: nobody is recognized rather than the wrong one.
        return owners.size() == 1 ? owners.getFirst() : null;
    }

    private record Named(long id, String masked) {}

    private record Owner(
            long id, CourierStatus status, @Nullable String pinHash) {}
}
