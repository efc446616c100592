package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostInvitations;
import cn.yuetan.portal.servicepoint.HostPlace;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceRequests;
import cn.yuetan.portal.servicepoint.TestLinks;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.servicepoint.Trust;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where links in short messages lead, and what staff decide and see of hosts. */
class HostLinksTests extends ViewTest {

    private static final AtomicInteger NEXT = new AtomicInteger(60_000);

    @Autowired
    TestPlaces places;

    @Autowired
    TestLinks links;

    @Autowired
    HostInvitations invitations;

    @Autowired
    HostDesk desk;

    @Autowired
    PlaceRequests requests;

    @Autowired
    CurrentPerson person;

    PlaceId place;
    String code;
    PhoneNumber phone;

    @BeforeEach
    void aPlace() {
        links.freshClient();
        phone = new PhoneNumber("+86136%08d".formatted(NEXT.incrementAndGet()));
        asOffice();
        place = places.place();
        code = places.details(place).code().toString();
    }

    @AfterEach
    void timeGoesBack() {
        links.freshClient();
        clock.reset();
    }

    @Test
    void theOfficeInvitesAndTheGuestArrivesWithTwoFields() {
        open("staff/places/" + code);
        assertThat(text()).contains("还没有站主");
        fill(field("手机号"), phone.national());
        _click(button("发邀请短信"));
        assertThat(text()).contains("等对方打开", phone.masked());
        asNobody();
        open("public/invitation/" + links.invitation(place));
        assertThat(text()).contains(code, "月坛南街", "李测试", phone.masked());
        assertThat(field("用户名").getValue())
                .isEqualTo(code.toLowerCase(java.util.Locale.ROOT) + "-"
                        + phone.national().substring(7));
        fill(field("怎么称呼你"), "张师傅");
        fill(_get(PasswordField.class), "短");
        refused(() -> _click(button("开始")));
        fill(_get(PasswordField.class), "月坛的热水很暖和");
        _click(button("开始"));
        assertThat(person.has(Roles.HOST)).isTrue();
        assertThat(desk.mine()).extracting(HostPlace::id).containsExactly(place);
        asOffice();
        open("staff/places/" + code);
        assertThat(text()).contains("张师傅", "已接手");
        _click(button("移除"));
        var sure = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(sure, new ConfirmDialog.ConfirmEvent(sure, false));
        assertThat(invitations.hosts(place)).isEmpty();
    }

    @Test
    void whoeverIsAHostAlreadyTapsOnceAndStaffAreToldToSignOut() {
        invitations.invite(place, phone, RequestKey.fresh());
        var token = links.invitation(place);
        open("public/invitation/" + token);
        assertThat(text()).contains("别的身份");
        _assertNone(PasswordField.class);
        places.actAsHostOf();
        open("public/invitation/" + token);
        _click(button("接过来"));
        assertThat(path()).isEqualTo("host/places/" + code);
    }

    @Test
    void aRevokedInvitationOpensNothing() {
        invitations.invite(place, phone, RequestKey.fresh());
        var token = links.invitation(place);
        open("staff/places/" + code);
        _click(button("作废"));
        asNobody();
        open("public/invitation/" + token);
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively()).contains("打不开");
    }

    @Test
    void theLinkOfAReminderRenewsInOneTapWithoutSigningIn() {
        var host = places.actAsHostOf(place);
        var token = links.renewalOf(place, host);
        asNobody();
        open("public/renew/" + token);
        assertThat(text()).contains("测试店", "每天 08:00–20:00");
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREY);
        _click(button("今天照常"));
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREEN);
        assertThat(person.principal()).isEmpty();
        open("public/renew/" + token);
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively()).contains("打不开");
    }

    @Test
    void aNewNameIsAskedForAndTheOfficeDecides() {
        var host = places.actAsHostOf(place);
        open("host/places/" + code + "/facts");
        fill(field("名称"), "月坛新店" + code);
        _click(button("提交给街道"));
        assertThat(text()).contains("等街道处理", "月坛新店" + code);
        assertThat(places.details(place).draft().facts().name()).isNotEqualTo("月坛新店" + code);
        asOffice();
        open("staff/places/requests");
        assertThat(text()).contains("月坛新店" + code, "站主测试");
        var card = _find(cn.yuetan.portal.shared.ui.Card.class).stream()
                .filter(each -> each.getElement().getTextRecursively().contains("月坛新店" + code))
                .findFirst()
                .orElseThrow();
        _click(_get(card, Button.class, spec -> spec.withText("同意")));
        assertThat(places.details(place).draft().facts().name()).isEqualTo("月坛新店" + code);
        people.act(host, Set.of(), Roles.HOST);
        open("host/places/" + code + "/facts");
        assertThat(text()).contains("已同意");
    }

    @Test
    void aRefusalNeedsAReasonAndTheHostReadsIt() {
        var host = places.actAsHostOf(place);
        open("host/places/" + code + "/facts");
        fill(field("地址"), "月坛北街 9 号（示例）" + code);
        _click(button("提交给街道"));
        asOffice();
        open("staff/places/requests");
        var card = _find(cn.yuetan.portal.shared.ui.Card.class).stream()
                .filter(each -> each.getElement().getTextRecursively().contains("9 号（示例）" + code))
                .findFirst()
                .orElseThrow();
        _click(_get(card, Button.class, spec -> spec.withText("不同意…")));
        refused(() -> _click(button("不同意")));
        fill(field("原因"), "请附门牌照片");
        _click(button("不同意"));
        people.act(host, Set.of(), Roles.HOST);
        open("host/places/" + code + "/facts");
        assertThat(text()).contains("没有同意", "请附门牌照片");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String word) {
        return _get(Button.class, spec -> spec.withText(word));
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(InputRefused.class);
    }
}
