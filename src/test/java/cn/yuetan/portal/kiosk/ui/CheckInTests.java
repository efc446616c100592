package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.Purpose;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 签到 and 签退 at the tablet. */
class CheckInTests extends KioskViewTest {

    @Autowired
    private CheckIns checkIns;

    @Test
    void restingIsChosenAlready() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("确认");
        assertThat(has(DonePanel.class)).isTrue();
        assertThat(checkIns.current().orElseThrow().purposes()).containsExactly(Purpose.REST);
    }

    @Test
    void severalPurposesArePossible() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("歇脚");
        tap("接水");
        tap("充电");
        tap("确认");
        assertThat(checkIns.current().orElseThrow().purposes()).containsExactly(Purpose.WATER, Purpose.CHARGING);
    }

    @Test
    void withoutAPurposeThereIsNothingToConfirm() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("歇脚");
        assertThat(_get(Button.class, spec -> spec.withText("确认")).isEnabled()).isFalse();
    }

    @Test
    void whoIsInsideIsOfferedToLeave() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("确认");
        open("kiosk/home");
        assertThat(shows("签到")).isFalse();
        tap("签退");
        tap("确认");
        assertThat(has(DonePanel.class)).isTrue();
        assertThat(checkIns.current()).isEmpty();
    }

    @Test
    void aSuspendedCourierReadsWhyAndWhatNext() {
        inHand(people.courier("SUSPENDED"));
        open("kiosk/check-in");
        tap("确认");
        assertThat(has(RefusalNotice.class)).isTrue();
        assertThat(shows("呼叫工作人员")).isTrue();
        assertThat(checkIns.current()).isEmpty();
    }

    @Test
    void whoIsSuspendedWhileThePageIsOpenReadsItAtTheNextTap() {
        var courier = people.courier();
        inHand(courier);
        open("kiosk/check-in");
        people.suspend(courier);
        tap("确认");
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively()).contains("你的账号暂时停用了", "请找驿站工作人员问一问");
        assertThat(checkIns.current()).isEmpty();
        assertThat(checkIns.visitsToday()).isZero();
    }

    @Test
    void homeCountsTodaysVisits() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("确认");
        checkIns.checkOut();
        open("kiosk/check-in");
        tap("确认");
        checkIns.checkOut();
        assertThat(checkIns.visitsToday()).isEqualTo(2);
    }
}
