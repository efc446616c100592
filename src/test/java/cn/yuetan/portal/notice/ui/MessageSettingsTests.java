package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.notice.choice.QuietMode;
import cn.yuetan.portal.notice.duty.TestDuty;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.testing.TestMail;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which people choose what reaches them, how and when. */
class MessageSettingsTests extends ViewTest {

    @Autowired
    MessageChoices choices;

    @Autowired
    TestDuty duty;

    @Autowired
    TestMail mail;

    @Autowired
    JdbcClient database;

    @BeforeEach
    @AfterEach
    void quiet() {
        duty.quiet();
        mail.on(false);
    }

    @Test
    void aCourierSeesWhatConcernsCouriersAndSwitchesItAtOnce() {
        asCourier(people.courier());
        open("me/messages");
        assertThat(names()).contains("账号：短信", "公告：短信").noneMatch(name -> name.startsWith("值班"));
        assertThat(text()).contains("22:00 到 07:00 不打扰；警报除外").doesNotContain("已保存");
        fill(box("账号：短信"), false);
        assertThat(text()).contains("已保存");
        open("me");
        open("me/messages");
        assertThat(box("账号：短信").getValue()).isFalse();
    }

    @Test
    void emailIsOfferedOnlyWhereItLeaves() {
        asCourier(people.courier());
        open("me/messages");
        assertThat(names()).noneMatch(name -> name.endsWith("邮件"));
        mail.on(true);
        open("me");
        open("me/messages");
        assertThat(box("账号：邮件").getValue()).isFalse();
        fill(box("公告：邮件"), true);
        fill(_get(EmailField.class), "li@example.cn");
        _click(_get(Button.class, spec -> spec.withText("发确认邮件")));
        assertThat(text()).contains("确认邮件已发到 l***@example.cn");
        _click(_get(Button.class, spec -> spec.withText("删除邮箱")));
        assertThat(text()).doesNotContain("l***@");
    }

    @Test
    void anotherTabFollows() throws InterruptedException {
        var me = people.courier();
        asCourier(me);
        open("me/messages");
        choices.quiet(QuietMode.NONE);
        for (var patience = 0; patience < 100 && text().contains("22:00"); patience++) {
            Thread.sleep(Duration.ofMillis(20));
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(text()).contains("任何时候都可以发给我").doesNotContain("已保存");
    }

    @Test
    void whoeverRidesAtNightOrHasOwnHoursSaysSo() {
        asCourier(people.courier());
        open("me/messages");
        mode(QuietMode.NIGHT_RIDER);
        assertThat(text()).contains("08:00 到 15:00 不打扰");
        assertThat(_find(TimePicker.class)).isEmpty();
        mode(QuietMode.OWN);
        fill(_get(TimePicker.class, spec -> spec.withLabel("从几点")), LocalTime.of(12, 0));
        fill(_get(TimePicker.class, spec -> spec.withLabel("到几点")), LocalTime.of(14, 30));
        assertThat(text()).contains("12:00 到 14:30 不打扰");
        fill(_get(TimePicker.class, spec -> spec.withLabel("到几点")), LocalTime.of(12, 0));
        assertThat(text()).contains("任何时候都可以发给我");
    }

    @Test
    void staffOnARosterReadWhatStaysAndThatTheirPhoneIsMissing() {
        var keeper = people.staff();
        as(keeper, Set.of(), Roles.STAFF, Roles.KEEPER);
        open("staff/me/messages");
        assertThat(box("值班：短信").isReadOnly()).isFalse();
        assertThat(_find(RefusalNotice.class)).isEmpty();
        duty.always(1, keeper);
        open("staff");
        open("staff/me/messages");
        assertThat(box("值班：短信").isReadOnly()).isTrue();
        assertThat(text()).contains("警报可能会叫到你，这一项关不掉", "现在短信到不了你的手机");
        fill(_get(TextField.class, spec -> spec.withLabel("新的手机号")), "152 0000 4567");
        _click(_get(Button.class, spec -> spec.withText("发验证码")));
        assertThat(text()).contains("验证码已发到 152****4567");
        fill(_get(TextField.class, spec -> spec.withLabel("短信验证码")), code());
        _click(_get(Button.class, spec -> spec.withText("确认手机号")));
        assertThat(text()).contains("152****4567", "已验证").doesNotContain("现在短信到不了你的手机");
        _click(_get(Button.class, spec -> spec.withText("删除手机号")));
        assertThat(text()).doesNotContain("152****4567").contains("现在短信到不了你的手机");
    }

    @Test
    void hostsHaveThePageToo() {
        as(people.staff(), Set.of(), Roles.HOST);
        open("host");
        _click(_get(Button.class, spec -> spec.withText("消息设置")));
        assertThat(path()).isEqualTo("host/me/messages");
        assertThat(names()).contains("公告：短信").noneMatch(name -> name.startsWith("值班") || name.startsWith("账号"));
    }

    @Test
    void thePageSpeaksEnglish() {
        language(Locale.ENGLISH);
        asCourier(people.courier());
        open("me/messages");
        assertThat(text()).contains("Not disturbed from 22:00 to 07:00").doesNotContain("notice.");
    }

    @Test
    void whoeverSwitchesTheLanguageIsWrittenToInIt() {
        asCourier(people.courier());
        open("me/messages");
        Appearance.of(UI.getCurrent()).switchLanguage();
        assertThat(choices.mine().language()).isEqualTo(Locale.ENGLISH);
        Appearance.of(UI.getCurrent()).switchLanguage();
        assertThat(choices.mine().language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aTabletRemembersNobodysLanguage() {
        asCourier(people.courier());
        open("me/messages");
        Appearance.of(UI.getCurrent()).setSurface(Surface.KIOSK);
        Appearance.of(UI.getCurrent()).switchLanguage();
        assertThat(choices.mine().language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private String code() {
        var text = database.sql("SELECT text FROM sms_message WHERE template = 'contact-code' ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        return text.replaceAll("^.*验证码 ([0-9]{6}).*$", "$1");
    }

    @SuppressWarnings("unchecked")
    private static void mode(QuietMode mode) {
        fill(_find(RadioButtonGroup.class).getFirst(), mode);
    }

    private static Checkbox box(String name) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No switch is called " + name));
    }

    private static List<String> names() {
        return _find(Checkbox.class).stream()
                .map(box -> box.getAriaLabel().orElse(""))
                .toList();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
