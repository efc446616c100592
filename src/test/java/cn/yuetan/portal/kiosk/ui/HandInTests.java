package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.kiosk.HandInRefused;
import cn.yuetan.portal.kiosk.HandIns;
import cn.yuetan.portal.shared.PersonalData;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 帮小哥登入平板: a keeper at the desk, and the tablet that goes on by itself. */
class HandInTests extends KioskViewTest {

    @Autowired
    private PersonalData keys;

    @Test
    void theTabletOpensTheHomeScreenOfWhomTheKeeperLetIn() {
        var courier = people.courier();
        var tablet = tablets.tablet(station.value());
        handIn(courier);

        tablets.act(tablet);
        open("kiosk");
        beat();

        assertThat(path()).isEqualTo("kiosk/home");
        assertThat(currentKiosk.visit())
                .hasValueSatisfying(visit -> assertThat(visit.courier().value()).isEqualTo(courier));
    }

    @Test
    void theIdentifyPageAsksFirst() {
        var courier = people.courier();
        var tablet = tablets.tablet(station.value());
        handIn(courier);

        tablets.act(tablet);
        open("kiosk/identify");
        beat();
        beat();

        assertThat(path()).isEqualTo("kiosk/identify");
        assertThat(_get(HandInQuestion.class).getElement().getTextRecursively()).contains("你是王*师傅吗？");
        tap("是我");
        assertThat(path()).isEqualTo("kiosk/home");
        assertThat(currentKiosk.requireVisit().courier().value()).isEqualTo(courier);
    }

    @Test
    void whoeverTypesDigitsIsNotLedToSomebodyElse() {
        var tablet = tablets.tablet(station.value());
        handIn(people.courier());
        tablets.act(tablet);
        open("kiosk/identify");
        tap("手机尾号");
        var pad = pad();
        beat();

        tap("不是我");

        assertThat(path()).isEqualTo("kiosk/identify");
        assertThat(pad()).isSameAs(pad);
        assertThat(has(HandInQuestion.class)).isFalse();
        beat();
        open("kiosk");
        beat();
        assertThat(path()).isEqualTo("kiosk");
        assertThat(currentKiosk.visit()).isEmpty();
    }

    @Test
    void aQuestionThatIsOverGoesAway() {
        var tablet = tablets.tablet(station.value());
        handIn(people.courier());
        tablets.act(tablet);
        open("kiosk/identify");
        beat();
        clock.advance(HandIns.GOOD_FOR);
        assertThatThrownBy(() -> tap("是我")).isInstanceOf(HandInRefused.class);
        open("kiosk/identify");
        beat();

        assertThat(has(HandInQuestion.class)).isFalse();
        assertThat(currentKiosk.visit()).isEmpty();
        clock.reset();
    }

    @Test
    void aTabletInUseStaysWithWhoeverStandsAtIt() {
        var standing = people.courier();
        var tablet = tablets.tablet(station.value());
        handIn(people.courier());
        asNobody();
        tablets.actInHand(tablet, standing);
        open("kiosk/home");
        beat();
        assertThat(currentKiosk.requireVisit().courier().value()).isEqualTo(standing);
    }

    private void handIn(long courier) {
        asKeeper(station.value());
        open("staff/calls");
        tap("帮小哥登入平板");
        fill(_get(TextField.class, spec -> spec.withLabel("手机尾号（四位）")), tail(courier));
        tap("查找");
        RadioButtonGroup<CourierSummary> who = group("是哪一位");
        assertThat(who.getListDataView().getItems()).hasSize(1);
        fill(who, who.getListDataView().getItem(0));
        RadioButtonGroup<HandInDialog.Why> why = group("为什么需要帮忙");
        fill(why, HandInDialog.Why.PHONE_FLAT);
        tap("登入");
        assertThat(has(HandInDialog.class)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> group(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static void beat() {
        for (var pulse : _find(Pulse.class)) {
            ComponentUtil.fireEvent(pulse, new Pulse.Beat(pulse, true, "/kiosk", 1, true));
        }
    }

    private String tail(long courier) {
        var phone = database.sql("SELECT phone FROM courier WHERE id = ?")
                .param(courier)
                .query((row, number) -> row.getBytes(1))
                .single();
        var number = keys.decrypt("courier.phone", phone);
        return number.substring(number.length() - 4);
    }
}
