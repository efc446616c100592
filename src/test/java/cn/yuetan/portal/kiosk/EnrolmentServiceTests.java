package cn.yuetan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.kiosk.EnrolmentRefused.Reason;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.testing.TestTablets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A code, a name, a secret: what may go wrong between a tablet and its station. */
@PortalTest
class EnrolmentServiceTests {

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private KioskDevices devices;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestTablets tablets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private StationId station;

    @BeforeEach
    void aStation() {
        station = new StationId(people.station());
        people.actAsKeeper(station.value());
    }

    @Test
    void theSecretIsHandedOutOnceAndStoredHashed() {
        var code = enrolment.open();
        assertThat(code.code()).matches("[0-9]{6}");
        assertThat(enrolment.claim(code.id())).isEmpty();
        var device = enrolment.pair(
                new PairTablet(code.code().substring(0, 3) + " " + code.code().substring(3), station, name()));
        assertThat(enrolment.entered(code.id())).isTrue();
        var secret = enrolment.claim(code.id()).orElseThrow();
        assertThat(enrolment.claim(code.id())).isEmpty();
        assertThat(secret.length()).isGreaterThanOrEqualTo(43);
        assertThat(devices.recognize(secret).orElseThrow().id()).isEqualTo(device);
        assertThat(devices.recognize(secret + "x")).isEmpty();
        var stored = database.sql("SELECT HEX(secret_hash) FROM kiosk_device WHERE id = ?")
                .param(device)
                .query(String.class)
                .single();
        assertThat(stored).hasSize(64).doesNotContain(secret);
    }

    @Test
    void anExpiredCodeIsRefused() {
        var code = enrolment.open();
        clock.advance(Enrolment.CODE_LIFE);
        refused(code.code(), name(), Reason.CODE_UNKNOWN);
    }

    @Test
    void aUsedCodeIsRefused() {
        var code = enrolment.open();
        enrolment.pair(new PairTablet(code.code(), station, name()));
        refused(code.code(), name(), Reason.CODE_UNKNOWN);
    }

    @Test
    void aTakenNameLeavesTheCodeGood() {
        var name = name();
        enrolment.pair(new PairTablet(enrolment.open().code(), station, name));
        var code = enrolment.open();
        refused(code.code(), name, Reason.NAME_TAKEN);
        assertThat(enrolment.pair(new PairTablet(code.code(), station, name()))).isPositive();
    }

    @Test
    void rubbishIsRefusedWithAReason() {
        refused("12345", name(), Reason.CODE_FORM);
        refused("١٢٣٤٥٦", name(), Reason.CODE_FORM);
        refused("123456", "  ", Reason.NAME_MISSING);
        refused("123456", "x".repeat(5000), Reason.NAME_TOO_LONG);
        refused("123456", "a\u0007b", Reason.NAME_TOO_LONG);
    }

    @Test
    void guessingIsLimited() {
        var code = enrolment.open();
        var wrong = code.code().equals("000000") ? "000001" : "000000";
        for (var guess = 0; guess < 8; guess++) {
            refused(wrong, name(), Reason.CODE_UNKNOWN);
        }
        refused(code.code(), name(), Reason.WAIT);
    }

    @Test
    void aKeeperBindsOnlyToTheOwnStation() {
        var code = enrolment.open();
        var other = new StationId(people.station());
        assertThatThrownBy(() -> enrolment.pair(new PairTablet(code.code(), other, name())))
                .isInstanceOf(AccessDeniedException.class);
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> enrolment.pair(new PairTablet(code.code(), station, name())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRevokedTabletIsNotRecognizedAndItsNameIsFree() {
        var name = name();
        var code = enrolment.open();
        var device = enrolment.pair(new PairTablet(code.code(), station, name));
        var secret = enrolment.claim(code.id()).orElseThrow();
        devices.revoke(device);
        assertThat(devices.recognize(secret)).isEmpty();
        assertThat(devices.get(device).state()).isEqualTo(State.REVOKED);
        assertThat(enrolment.pair(new PairTablet(enrolment.open().code(), station, name)))
                .isPositive();
    }

    @Test
    void threeMissedHeartbeatsAreSeen() {
        var tablet = tablets.actAsTablet(station.value());
        devices.heartbeat("/kiosk", Duration.ofSeconds(5), true, true);
        people.actAsKeeper(station.value());
        assertThat(devices.get(tablet.id()).state()).isEqualTo(State.ONLINE);
        assertThat(devices.get(tablet.id()).inputAt()).isEqualTo(clock.instant().minusSeconds(5));
        assertThat(devices.get(tablet.id()).awake()).isTrue();
        clock.advance(KioskDevices.HEARTBEAT.multipliedBy(3).plusSeconds(1));
        assertThat(devices.get(tablet.id()).state()).isEqualTo(State.MISSING);
    }

    @Test
    void whatStaffWantReachesTheTablet() {
        var tablet = tablets.tablet(station.value());
        people.actAsKeeper(station.value());
        devices.close(tablet.id(), true);
        devices.show(tablet.id(), " hello ");
        devices.reload(tablet.id());
        devices.testSound(tablet.id());
        tablets.act(tablet);
        assertThat(devices.orders()).contains(new DeviceOrders(true, "hello", 1, 1));
        people.actAsKeeper(people.station());
        assertThatThrownBy(() -> devices.revoke(tablet.id())).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String code, String name, Reason reason) {
        assertThatThrownBy(() -> enrolment.pair(new PairTablet(code, station, name)))
                .isInstanceOfSatisfying(EnrolmentRefused.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }

    private static String name() {
        return "t-" + UUID.randomUUID().toString().substring(0, 30);
    }
}
