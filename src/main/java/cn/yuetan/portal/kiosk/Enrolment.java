package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.kiosk.EnrolmentRefused.Reason;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.station.StationDirectory;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds a tablet to a station: it shows a code, staff enter it, it fetches its secret once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class Enrolment {

    /** How long a code is good. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /** How long a tablet that staff have bound may take to fetch its secret. */
    private static final Duration CLAIM_LIFE = Duration.ofMinutes(30);

    private static final String PURPOSE = "kiosk-pairing";
    private static final int WRONG_CODES = 8;
    private static final int CODES_PER_MINUTE = 40;
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 40;

    private final JdbcClient database;
    private final PersonalData personalData;
    private final StationDirectory stations;
    private final CurrentPerson currentPerson;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Bucket newCodes = Bucket.builder()
            .addLimit(limit -> limit.capacity(CODES_PER_MINUTE).refillGreedy(CODES_PER_MINUTE, Duration.ofMinutes(1)))
            .build();
    private final LoadingCache<Long, Bucket> wrongCodes = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(10_000)
            .build(account -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(WRONG_CODES).refillGreedy(WRONG_CODES, Duration.ofMinutes(10)))
                    .build());

    Enrolment(
            JdbcClient database,
            PersonalData personalData,
            StationDirectory stations,
            CurrentPerson currentPerson,
            AuditTrail auditTrail,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.stations = stations;
        this.currentPerson = currentPerson;
        this.auditTrail = auditTrail;
        this.live = live;
        this.clock = clock;
    }

    /** The topic of {@link LiveUpdates} under which a tablet hears that its code was entered. */
    public static String topic(long pairing) {
        return "kiosk-pairing:" + pairing;
    }

    /**
     * A new code for a tablet that is not enrolled.
     *
     * @throws EnrolmentRefused if far too many are asked for
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public PairingCode open() {
        if (!newCodes.tryConsume(1)) {
            throw new EnrolmentRefused(Reason.WAIT);
        }
        var now = clock.instant();
        database.sql("DELETE FROM kiosk_pairing WHERE device_id IS NULL AND expires_at < ?")
                .param(DatabaseTime.of(now.minus(CODE_LIFE)))
                .update();
        String code;
        do {
            code = "%06d".formatted(random.nextInt(1_000_000));
        } while (waiting(code).isPresent());
        var keys = new GeneratedKeyHolder();
        database.sql("INSERT INTO kiosk_pairing (code_hash, created_at, expires_at) VALUES (?, ?, ?)")
                .param(personalData.lookupHash(PURPOSE, code))
                .param(DatabaseTime.of(now))
                .param(DatabaseTime.of(now.plus(CODE_LIFE)))
                .update(keys, "id");
        return new PairingCode(Objects.requireNonNull(keys.getKey()).longValue(), code, now.plus(CODE_LIFE));
    }

    /**
     * Binds the tablet that shows this code.
     *
     * @return the number of the new device
     * @throws EnrolmentRefused if the code is wrong, expired or used, or the name is missing or taken
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public long pair(PairTablet wanted) {
        stations.requireMine(wanted.station());
        var staff = currentPerson.require().value();
        var code = wanted.code().replaceAll("[\\s\\-]", "");
        var name = wanted.name().strip();
        if (!code.matches("[0-9]{6}")) {
            throw new EnrolmentRefused(Reason.CODE_FORM);
        }
        if (name.isEmpty()) {
            throw new EnrolmentRefused(Reason.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new EnrolmentRefused(Reason.NAME_TOO_LONG, LONGEST_NAME);
        }
        var tries = Objects.requireNonNull(wrongCodes.get(staff));
        if (tries.getAvailableTokens() == 0) {
            throw new EnrolmentRefused(Reason.WAIT);
        }
        var pairing = waiting(code);
        if (pairing.isEmpty()) {
            tries.tryConsume(1);
            throw new EnrolmentRefused(Reason.CODE_UNKNOWN);
        }
        var device = insert(name, wanted, staff);
        var bound = database.sql("UPDATE kiosk_pairing SET device_id = ? WHERE id = ? AND device_id IS NULL")
                .param(device)
                .param(pairing.get())
                .update();
        if (bound == 0) {
            throw new EnrolmentRefused(Reason.CODE_UNKNOWN);
        }
        auditTrail.record(
                "kiosk.enrolled",
                "kiosk:" + device,
                "station " + wanted.station().value());
        live.publishAfterCommit(topic(pairing.get()));
        live.publishAfterCommit(KioskDevices.TOPIC);
        return device;
    }

    /** Whether the code of this pairing may still be entered. */
    @PreAuthorize("permitAll()")
    public boolean waits(long pairing) {
        return database.sql("SELECT COUNT(*) FROM kiosk_pairing WHERE id = ? AND device_id IS NULL AND expires_at > ?")
                        .param(pairing)
                        .param(DatabaseTime.of(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether staff have entered the code of this pairing and its secret waits to be fetched. */
    @PreAuthorize("permitAll()")
    public boolean entered(long pairing) {
        return database.sql(
                                "SELECT COUNT(*) FROM kiosk_pairing WHERE id = ? AND device_id IS NOT NULL AND claimed_at IS NULL")
                        .param(pairing)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The secret of the tablet that showed this pairing's code; handed out once. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public Optional<String> claim(long pairing) {
        var now = clock.instant();
        var claimed = database.sql("""
                        UPDATE kiosk_pairing SET claimed_at = ?
                        WHERE id = ? AND device_id IS NOT NULL AND claimed_at IS NULL AND expires_at > ?
                        """)
                .param(DatabaseTime.of(now))
                .param(pairing)
                .param(DatabaseTime.of(now.minus(CLAIM_LIFE)))
                .update();
        if (claimed == 0) {
            return Optional.empty();
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var set = database.sql("""
                        UPDATE kiosk_device SET secret_hash = ?
                        WHERE id = (SELECT device_id FROM kiosk_pairing WHERE id = ?)
                        AND secret_hash IS NULL AND revoked_at IS NULL
                        """)
                .param(KioskDevices.hash(secret))
                .param(pairing)
                .update();
        live.publishAfterCommit(KioskDevices.TOPIC);
        return set == 1 ? Optional.of(secret) : Optional.empty();
    }

    private Optional<Long> waiting(String code) {
        return database.sql("""
                        SELECT id FROM kiosk_pairing WHERE code_hash = ? AND expires_at > ? AND device_id IS NULL
                        """)
                .param(personalData.lookupHash(PURPOSE, code))
                .param(DatabaseTime.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private long insert(String name, PairTablet wanted, long staff) {
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("INSERT INTO kiosk_device (name, station_id, enrolled_at, enrolled_by) VALUES (?, ?, ?, ?)")
                    .param(name)
                    .param(wanted.station().value())
                    .param(DatabaseTime.of(clock.instant()))
                    .param(staff)
                    .update(keys, "id");
        } catch (DuplicateKeyException taken) {
            throw DatabaseRefusals.violatedKey(taken)
                    .filter("kiosk_device_name"::equals)
                    .map(key -> (RuntimeException) new EnrolmentRefused(Reason.NAME_TAKEN, name))
                    .orElse(taken);
        }
        return Objects.requireNonNull(keys.getKey()).longValue();
    }
}
