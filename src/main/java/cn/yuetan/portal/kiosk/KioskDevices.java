package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enrolled tablets: recognized by their secret, heard of by their heartbeat, steered by staff. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class KioskDevices {

    /** The topic of {@link LiveUpdates} under which anything about any tablet changes. */
    public static final String TOPIC = "kiosk-devices";

    /** How often a tablet says that it is there. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(45);

    private static final Duration MISSING_AFTER = HEARTBEAT.multipliedBy(3);
    private static final int LONGEST_MESSAGE = 60;
    private static final String COLUMNS = """
            id, name, station_id, secret_hash IS NOT NULL AS fetched, enrolled_at, revoked_at, seen_at, input_at, scan_at,
            page, app_version, visible, awake, closed, message
            """;

    private final JdbcClient database;
    private final StationDirectory stations;
    private final CurrentKiosk currentKiosk;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final Clock clock;
    private final String version;

    KioskDevices(
            JdbcClient database,
            StationDirectory stations,
            CurrentKiosk currentKiosk,
            AuditTrail auditTrail,
            LiveUpdates live,
            Clock clock,
            @Value("${portal.version}") String version) {
        this.database = database;
        this.stations = stations;
        this.currentKiosk = currentKiosk;
        this.auditTrail = auditTrail;
        this.live = live;
        this.clock = clock;
        this.version = version;
    }

    /** The topic of {@link LiveUpdates} under which a tablet hears what staff want of it. */
    public static String topic(long device) {
        return "kiosk-device:" + device;
    }

    /** The tablet this secret belongs to, unless it was revoked. */
    @PreAuthorize("permitAll()")
    public Optional<DevicePrincipal> recognize(String secret) {
        return database.sql("""
                        SELECT id, name, station_id FROM kiosk_device WHERE secret_hash = ? AND revoked_at IS NULL
                        """)
                .param(hash(secret))
                .query((row, number) -> new DevicePrincipal(row.getLong(1), row.getString(2), row.getLong(3), null))
                .optional();
    }

    /** The acting tablet is there; {@code awake} says whether its browser keeps the screen from going dark. */
    @Transactional
    @PreAuthorize("hasRole('KIOSK')")
    public void heartbeat(String page, Duration sinceInput, boolean visible, boolean awake) {
        var now = clock.instant();
        database.sql("""
                        UPDATE kiosk_device
                        SET seen_at = ?, input_at = ?, page = ?, app_version = ?, visible = ?, awake = ? WHERE id = ?
                        """)
                .param(DatabaseTime.of(now))
                .param(DatabaseTime.of(now.minus(sinceInput)))
                .param(page.length() > 80 ? page.substring(0, 80) : page)
                .param(version)
                .param(visible)
                .param(awake)
                .param(currentKiosk.requireDevice().id())
                .update();
        live.publishAfterCommit(TOPIC);
    }

    /** The acting tablet's scanner works: it read something. */
    @Transactional
    @PreAuthorize("hasRole('KIOSK')")
    public void scanned() {
        database.sql("UPDATE kiosk_device SET scan_at = ? WHERE id = ?")
                .param(DatabaseTime.of(clock.instant()))
                .param(currentKiosk.requireDevice().id())
                .update();
    }

    /** What staff want of the acting tablet; empty once it was revoked. */
    @PreAuthorize("hasRole('KIOSK')")
    public Optional<DeviceOrders> orders() {
        return database.sql("""
                        SELECT closed, message, reload_asked, sound_asked FROM kiosk_device
                        WHERE id = ? AND revoked_at IS NULL
                        """)
                .param(currentKiosk.requireDevice().id())
                .query((row, number) ->
                        new DeviceOrders(row.getBoolean(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .optional();
    }

    /** The tablets of the acting staff member's stations, those in use first. */
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public List<DeviceRow> mine() {
        var mine = stations.mine().stream().map(station -> station.id().value()).toList();
        return mine.isEmpty()
                ? List.of()
                : database.sql("SELECT " + COLUMNS + """
                         FROM kiosk_device WHERE station_id IN (:stations)
                        ORDER BY revoked_at IS NOT NULL, station_id, name LIMIT 200
                        """)
                        .param("stations", mine)
                        .query((row, number) -> read(row))
                        .list();
    }

    /**
     * One tablet of the acting staff member's stations.
     *
     * @throws AccessDeniedException if there is none with this number or it stands elsewhere
     */
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public DeviceRow get(long device) {
        var row = database.sql("SELECT " + COLUMNS + " FROM kiosk_device WHERE id = ?")
                .param(device)
                .query((result, number) -> read(result))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("No such tablet"));
        stations.requireMine(row.station());
        return row;
    }

    /** Takes the tablet's right away; it falls back to pairing at its next act or heartbeat. Its name is free again. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void revoke(long device) {
        order(device, "kiosk.revoked", """
                UPDATE kiosk_device SET name = IF(revoked_at IS NULL, CONCAT(LEFT(name, 28), ' #', id), name),
                secret_hash = NULL, revoked_at = COALESCE(revoked_at, UTC_TIMESTAMP(6)) WHERE id = ?
                """);
    }

    /** Lets the tablet load its page anew as soon as nobody uses it. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void reload(long device) {
        order(device, "kiosk.reload", "UPDATE kiosk_device SET reload_asked = reload_asked + 1 WHERE id = ?");
    }

    /** Lets the tablet sound, with a visible twin. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void testSound(long device) {
        order(device, "kiosk.sound", "UPDATE kiosk_device SET sound_asked = sound_asked + 1 WHERE id = ?");
    }

    /** Closes the tablet, or opens it again. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void close(long device, boolean closed) {
        order(
                device,
                closed ? "kiosk.closed" : "kiosk.opened",
                "UPDATE kiosk_device SET closed = " + (closed ? "TRUE" : "FALSE") + " WHERE id = ?");
    }

    /**
     * Lets the tablet show a message; an empty one takes it away.
     *
     * @throws InputRefused if it is longer than 60 characters
     */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void show(long device, String message) {
        var text = message.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
            throw new InputRefused("kiosk.device.message.tooLong", LONGEST_MESSAGE);
        }
        get(device);
        database.sql("UPDATE kiosk_device SET message = ? WHERE id = ?")
                .param(text)
                .param(device)
                .update();
        ordered(device, "kiosk.message");
    }

    private void order(long device, String action, String statement) {
        get(device);
        database.sql(statement).param(device).update();
        ordered(device, action);
    }

    private void ordered(long device, String action) {
        auditTrail.record(action, "kiosk:" + device, "");
        live.publishAfterCommit(topic(device));
        live.publishAfterCommit(TOPIC);
    }

    private DeviceRow read(ResultSet row) throws SQLException {
        var revoked = DatabaseTime.nullableInstant(row, "revoked_at");
        var seen = DatabaseTime.nullableInstant(row, "seen_at");
        return new DeviceRow(
                row.getLong("id"),
                row.getString("name"),
                new StationId(row.getLong("station_id")),
                row.getBoolean("fetched"),
                DatabaseTime.instant(row, "enrolled_at"),
                revoked,
                seen,
                DatabaseTime.nullableInstant(row, "input_at"),
                DatabaseTime.nullableInstant(row, "scan_at"),
                row.getString("page"),
                row.getString("app_version"),
                row.getBoolean("visible"),
                row.getBoolean("awake"),
                row.getBoolean("closed"),
                row.getString("message"),
                state(revoked, seen));
    }

    private State state(
            @org.jspecify.annotations.Nullable Instant revoked, @org.jspecify.annotations.Nullable Instant seen) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (seen == null) {
            return State.WAITING;
        }
        return seen.isBefore(clock.instant().minus(MISSING_AFTER)) ? State.MISSING : State.ONLINE;
    }

    /** Device secrets have 256 random bits, so a plain fast hash is enough. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
