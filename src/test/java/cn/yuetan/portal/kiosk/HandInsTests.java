package cn.yuetan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.IdentificationRefused;
import cn.yuetan.portal.courier.IdentificationRefused.Reason;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.testing.TestTablets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff identify a courier on behalf: for their own tablets, once, for two minutes, on record. */
@PortalTest
class HandInsTests {

    @Autowired
    private HandIns handIns;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestTablets tablets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalData keys;

    private long station;
    private DevicePrincipal tablet;
    private long courier;
    private String tail;

    @BeforeEach
    void aTabletAndACourier() {
        station = people.station();
        tablet = tablets.tablet(station);
        courier = people.courier();
        tail = tail(courier);
        people.actAsKeeper(station);
    }

    @Test
    void theWaitingTabletTakesTheCourierOnce() {
        handIn(RequestKey.fresh());
        tablets.act(tablet);
        assertThat(handIns.waits()).isTrue();
        assertThat(handIns.take()).contains(new CourierId(courier));
        assertThat(handIns.take()).isEmpty();
        assertThat(handIns.waits()).isFalse();
    }

    @Test
    void anotherTabletAndATabletInUseDoNotTake() {
        handIn(RequestKey.fresh());
        tablets.actAsTablet(station);
        assertThat(handIns.take()).isEmpty();
        tablets.act(tablet.with(people.courier()));
        assertThat(handIns.take()).isEmpty();
        tablets.act(tablet);
        assertThat(handIns.take()).contains(new CourierId(courier));
    }

    @Test
    void isGoodForTwoMinutesThenTheTabletIsFreeAgain() {
        handIn(RequestKey.fresh());
        clock.advance(Duration.ofMinutes(2).plusSeconds(1));
        tablets.act(tablet);
        assertThat(handIns.take()).isEmpty();
        people.actAsKeeper(station);
        handIn(RequestKey.fresh());
        tablets.act(tablet);
        assertThat(handIns.take()).contains(new CourierId(courier));
    }

    @Test
    void aDoubleTapHasOneEffectEvenAfterTheTabletTook() {
        var key = RequestKey.fresh();
        handIn(key);
        handIn(key);
        tablets.act(tablet);
        handIns.take();
        people.actAsKeeper(station);
        handIn(key);
        assertThat(count("SELECT COUNT(*) FROM kiosk_handover WHERE courier_id = ?"))
                .isOne();
        assertThat(count("SELECT COUNT(*) FROM data_access WHERE what = 'kiosk.handedIn.access' AND subject_id = ?"))
                .isOne();
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'kiosk.handedIn'"
                        + " AND subject = CONCAT('courier:', ?)"))
                .isOne();
        tablets.act(tablet);
        assertThat(handIns.take()).isEmpty();
    }

    @Test
    void aTabletExpectsOneAtATime() {
        handIn(RequestKey.fresh());
        assertThatThrownBy(() -> handIn(RequestKey.fresh())).isInstanceOf(HandInRefused.class);
        assertThat(count("SELECT COUNT(*) FROM data_access WHERE subject_id = ?"))
                .isOne();
    }

    @Test
    void anotherStationsKeeperIsRefused() {
        people.actAsKeeper(people.station());
        assertThatThrownBy(() -> handIn(RequestKey.fresh())).isInstanceOf(AccessDeniedException.class);
        assertNothingWritten();
    }

    @Test
    void somebodyWhoseNumberEndsOtherwiseIsRefused() {
        var other = tail(people.courier());
        assertThatThrownBy(() -> handIns.handIn(
                        new HandInCourier(RequestKey.fresh(), tablet.id(), other, new CourierId(courier), "手机没电")))
                .isInstanceOf(InputRefused.class);
        assertNothingWritten();
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> handIns.handIn(
                        new HandInCourier(RequestKey.fresh(), tablet.id(), tail, new CourierId(courier), " ")))
                .isInstanceOf(InputRefused.class);
        assertNothingWritten();
    }

    @Test
    void aSuspendedCourierIsNotLetIn() {
        people.suspend(courier);
        assertThatThrownBy(() -> handIn(RequestKey.fresh()))
                .isInstanceOfSatisfying(IdentificationRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.SUSPENDED));
        assertNothingWritten();
    }

    @Test
    void whoIsSuspendedWhileTheTabletWaitsIsNotTaken() {
        handIn(RequestKey.fresh());
        people.suspend(courier);
        tablets.act(tablet);
        assertThat(handIns.take()).isEmpty();
    }

    @Test
    void findsMaskedNamesAndNotTwoWhoLookAlike() {
        assertThat(handIns.whoseNumberEnds(tail)).singleElement().satisfies(found -> assertThat(found.maskedName())
                .isEqualTo("王*"));
        var twin = people.courier();
        database.sql("UPDATE courier SET tail_hash = ? WHERE id = ?")
                .param(keys.lookupHash("courier.tail", tail))
                .param(twin)
                .update();
        assertThat(handIns.whoseNumberEnds(tail)).isEmpty();
        assertThatThrownBy(() -> handIn(RequestKey.fresh())).isInstanceOf(InputRefused.class);
    }

    @Test
    void whoTriesDigitsOneAfterAnotherHasToWait() {
        for (var tries = 0; tries < 20; tries++) {
            handIns.whoseNumberEnds("%04d".formatted(tries));
        }
        assertThatThrownBy(() -> handIns.whoseNumberEnds(tail))
                .isInstanceOfSatisfying(IdentificationRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.WAIT));
    }

    @Test
    void isForgottenAfterAMonth() {
        var tidying = new HandoverTidying(database, clock);
        handIn(RequestKey.fresh());
        clock.advance(Duration.ofDays(29));
        tidying.tidyUp();
        assertThat(count("SELECT COUNT(*) FROM kiosk_handover WHERE courier_id = ?"))
                .isOne();
        clock.advance(Duration.ofDays(2));
        tidying.tidyUp();
        assertThat(count("SELECT COUNT(*) FROM kiosk_handover WHERE courier_id = ?"))
                .isZero();
    }

    private void handIn(RequestKey key) {
        handIns.handIn(new HandInCourier(key, tablet.id(), tail, new CourierId(courier), "手机没电"));
    }

    private void assertNothingWritten() {
        assertThat(count("SELECT COUNT(*) FROM kiosk_handover WHERE courier_id = ?"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM data_access WHERE subject_id = ?"))
                .isZero();
    }

    private int count(String sql) {
        return database.sql(sql).param(courier).query(Integer.class).single();
    }

    private String tail(long whose) {
        var phone = database.sql("SELECT phone FROM courier WHERE id = ?")
                .param(whose)
                .query((row, number) -> row.getBytes(1))
                .single();
        var number = keys.decrypt("courier.phone", phone);
        return number.substring(number.length() - 4);
    }
}
