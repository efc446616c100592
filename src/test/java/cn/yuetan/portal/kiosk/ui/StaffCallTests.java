package cn.yuetan.portal.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.kiosk.StaffCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 呼叫工作人员 at the tablet, 来了 at the desk. */
class StaffCallTests extends KioskViewTest {

    @Autowired
    private StaffCalls calls;

    @Test
    void oneTapRingsAndOneTapAnswers() {
        inHand(people.courier());
        open("kiosk/home");
        tap("呼叫工作人员");
        tap("呼叫工作人员");
        asKeeper(station.value());
        open("staff/calls");
        tap("来了");
        assertThat(calls.recent()).singleElement().satisfies(call -> assertThat(call.takenAt())
                .isNotNull());
    }
}
