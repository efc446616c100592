package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.Accounts;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sixty invented couriers, 13800000001 to 13800000060, with a public PIN; 57 waits for staff, 58 was sent back, 59 is
 * suspended.
 *
 * <p>All share one PIN hash: sixty times bcrypt would add four seconds to the first start, and the PIN is public anyway.
 */
@Component
@Profile("demo")
@Order(20)
class CourierDemoData implements DemoData {

    private static final String PIN = "204613";
    private static final int COURIERS = 60;

    private final JdbcClient database;
    private final PersonalData keys;
    private final Pins pins;
    private final Accounts accounts;
    private final Clock clock;

    CourierDemoData(JdbcClient database, PersonalData keys, Pins pins, Accounts accounts, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.pins = pins;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void loadOnce() {
        var pinHash = pins.hash(PIN);
        var lines = lines();
        var familyNames = lines.get(0).split(" ");
        var given = lines.get(1);
        var sentBack = lines.get(2);
        var suspended = lines.get(3);
        var employers = database.sql("SELECT id FROM employer WHERE sort_order < 900 ORDER BY sort_order")
                .query(Long.class)
                .list();
        for (var number = 1; number <= COURIERS; number++) {
            var name = PersonName.parse(familyNames[(number - 1) % familyNames.length] + given);
            var phone = PhoneNumber.parse("138000000%02d".formatted(number));
            var status =
                    switch (number) {
                        case 57 -> CourierStatus.REGISTERED;
                        case 58 -> CourierStatus.SENT_BACK;
                        case 59 -> CourierStatus.SUSPENDED;
                        default -> CourierStatus.APPROVED;
                    };
            var reason =
                    switch (number) {
                        case 58 -> sentBack;
                        case 59 -> suspended;
                        default -> "";
                    };
            insert(
                    name,
                    phone,
                    employers.get((number - 1) % employers.size()),
                    status,
                    reason,
                    pinHash,
                    COURIERS - number);
        }
    }

    private void insert(
            PersonName name,
            PhoneNumber phone,
            long employer,
            CourierStatus status,
            String reason,
            String pinHash,
            int daysAgo) {
        var id = accounts.open(AccountKind.COURIER, name.value()).value();
        var spelling = Spelling.of(name);
        var registered = DatabaseTime.of(clock.instant().minus(Duration.ofDays(daysAgo)));
        database.sql("""
                        INSERT INTO courier (id, name, name_pinyin, name_initials, phone, phone_hash, tail_hash,
                                             employer_id, status, status_reason, pin_hash, consent_version,
                                             consented_at, registered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(name.value())
                .param(spelling.pinyin())
                .param(spelling.initials())
                .param(keys.encrypt(CourierColumns.PHONE, phone.e164()))
                .param(keys.lookupHash(CourierColumns.PHONE, phone.e164()))
                .param(keys.lookupHash(CourierColumns.TAIL, phone.tail()))
                .param(employer)
                .param(status.name())
                .param(reason)
                .param(pinHash)
                .param(PrivacyText.VERSION)
                .param(registered)
                .param(registered)
                .update();
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("courier/demo-couriers.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
