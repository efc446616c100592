package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostInvitations;
import cn.yuetan.portal.servicepoint.InvitationRow;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One place in the hands of the office. */
class StaffPlaceCaseTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceDirectory directory;

    @Autowired
    HostInvitations invitations;

    PlaceId place;
    PlaceCode code;

    @BeforeEach
    void aPlace() {
        asOffice();
        place = places.place();
        code = places.details(place).code();
    }

    @Test
    void writesANewPlaceWithTheNextNumber() {
        open("staff/places/new");
        field("名称").setValue("新店");
        field("地址").setValue("月坛北街 1 号");
        field("位置（纬度, 经度）").setValue("39.9120，116.3450");
        field("周一").setValue("8:00-20:00");
        _click(button("每天都和周一一样"));
        _click(button("加进目录"));
        assertThat(path()).startsWith("staff/places/E");
        var made = directory
                .details(PlaceCode.parse(path().substring("staff/places/".length()))
                        .orElseThrow())
                .orElseThrow();
        assertThat(made.draft().facts().name()).isEqualTo("新店");
        assertThat(made.draft().schedule().week().on(DayOfWeek.SUNDAY)).isEqualTo(DayHours.parse("8:00-20:00"));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        open("staff/places/new");
        field("名称").setValue("店".repeat(50));
        field("地址").setValue("地址");
        refused("servicepoint.point.typed");
        field("位置（纬度, 经度）").setValue("31.2, 121.4");
        refused("servicepoint.name.tooLong");
        field("名称").setValue("<b>店</b>");
        refused("servicepoint.point.outside");
        field("位置（纬度, 经度）").setValue("39.9, 116.3");
        field("周三").setValue("早八晚五");
        refused("hours.refused.text");
        assertThat(field("周三").isInvalid()).isTrue();
        assertThat(field("名称").getValue()).isEqualTo("<b>店</b>");
        field("周三").setValue("8:00-17:00");
        _click(button("加进目录"));
        assertThat(field("名称").getValue()).isEqualTo("<b>店</b>");
    }

    @Test
    void theSecondOfTwoSeesWhatChangedAndKeepsWhatWasTyped() {
        open("staff/places/" + code);
        field("名称").setValue("我改的名字");
        places.adapt(place, draft -> TestPlaces.open(draft, "9:00-10:00"));
        _click(button("保存"));
        assertThat(Waiting.text()).contains("别人刚才改的", "每天 09:00–10:00");
        assertThat(field("名称").getValue()).isEqualTo("我改的名字");
        assertThat(field("周一").getValue()).isEqualTo("09:00-10:00");
        _click(button("保存"));
        var saved = places.details(place).draft();
        assertThat(saved.facts().name()).isEqualTo("我改的名字");
        assertThat(saved.schedule().week().on(DayOfWeek.MONDAY)).isEqualTo(DayHours.parse("9:00-10:00"));
    }

    @Test
    void historySaysWhoChangedWhatFromWhatToWhat() {
        var before = places.details(place).draft().facts().name();
        open("staff/places/" + code);
        field("名称").setValue("后来的名字");
        _click(button("保存"));
        assertThat(_find(PlaceHistoryCard.class).getFirst().getElement().getTextRecursively())
                .contains("李测试", "名称", before, "后来的名字");
    }

    @Test
    void aVisitProvesOrDoubts() {
        open("staff/places/" + code);
        _click(button("去过，不对"));
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> _click(button("告诉街道")))
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo("servicepoint.found.missing"));
        _get(TextField.class, spec -> spec.withLabel("哪里不对")).setValue("搬走了");
        _click(button("告诉街道"));
        assertThat(places.details(place).doubted()).isTrue();
        assertThat(Waiting.text()).contains("搬走了");
        _click(button("去过，如实"));
        assertThat(places.details(place).doubted()).isFalse();
        assertThat(places.details(place).provenAt()).isEqualTo(clock.instant());
    }

    @Test
    void closesWithAReasonAndBringsBack() {
        open("staff/places/" + code);
        _click(button("撤掉"));
        var act = _find(Button.class, spec -> spec.withText("撤掉")).getLast();
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> _click(act));
        field("原因（大家看得到）").setValue("店不做了");
        _click(act);
        assertThat(places.details(place).closed()).isNotNull();
        assertThat(Waiting.text()).contains("店不做了");
        _assertNone(Button.class, spec -> spec.withText("保存"));
        _click(button("恢复"));
        assertThat(places.details(place).closed()).isNull();
    }

    @Test
    void mergesADoubleOnlyAfterALook() {
        var other = places.place();
        open("staff/places/" + code);
        _click(button("是重复的"));
        assertThat(button("并过去").isEnabled()).isFalse();
        field("留下哪个编号").setValue(places.details(other).code().toString());
        _click(button("看看"));
        assertThat(Waiting.text()).contains("并到 " + places.details(other).code());
        _click(button("并过去"));
        assertThat(places.details(place).closed()).isNotNull().satisfies(closed -> assertThat(closed.into())
                .isEqualTo(places.details(other).code()));
    }

    @Test
    void invitesAHostByNumberAndNeverShowsIt() {
        open("staff/places/" + code);
        field("手机号").setValue("123");
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> _click(button("发邀请短信")));
        field("手机号").setValue("13812345678");
        _click(button("发邀请短信"));
        assertThat(invitations.of(place)).singleElement().satisfies(sent -> assertThat(sent.state())
                .isEqualTo(InvitationRow.State.OPEN));
        assertThat(Waiting.text()).contains("138****5678").doesNotContain("13812345678");
        _click(button("作废"));
        assertThat(invitations.of(place).getFirst().state()).isEqualTo(InvitationRow.State.REVOKED);
    }

    @Test
    void removesAHostAfterAsking() {
        places.actAsHostOf(place);
        asOffice();
        open("staff/places/" + code);
        assertThat(invitations.hosts(place)).hasSize(1);
        _click(button("移除"));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(invitations.hosts(place)).isEmpty();
    }

    @Test
    void communityWorkersReadAndVisitButDoNotEdit() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        open("staff/places/" + code);
        assertThat(field("名称").isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("保存"));
        _assertNone(Button.class, spec -> spec.withText("撤掉"));
        _assertNone(PlaceHostsCard.class);
        _click(button("去过，如实"));
        assertThat(places.details(place).provenAt()).isEqualTo(clock.instant());
        open("staff/places/new");
        assertThat(Waiting.text()).contains("没有这个编号");
    }

    @Test
    void anUnknownNumberIsToldSo() {
        open("staff/places/E9999999");
        assertThat(Waiting.text()).contains("没有这个编号");
        open("staff/places/999999999");
        assertThat(Waiting.text()).contains("没有这个编号");
    }

    private void refused(String key) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> _click(button("加进目录")))
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo(key));
    }

    private static Button button(String words) {
        return _find(Button.class, spec -> spec.withText(words)).getFirst();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
