package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.wording.MessageWordings;
import cn.yuetan.portal.notice.wording.TestWordings;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff look at every message that the portal sends, and say it in their own words. */
class MessagesViewTests extends ViewTest {

    private static final String KIND = "courier.sentBack";
    private static final String PAGE = "staff/messages/" + KIND;

    @Autowired
    TestWordings words;

    @Autowired
    MessageWordings wordings;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void standardWords() {
        clock.reset();
        words.forget();
    }

    @AfterEach
    void everythingIsSaidAsBefore() {
        words.forget();
        database.sql("UPDATE notice_delivery SET state = 'CANCELLED' WHERE kind = 'notice.wordingTest'")
                .update();
    }

    @Test
    void everyMessageStandsThereWithWhatTriggersItAndWhomItReaches() {
        asOffice();
        open("staff/messages");
        assertThat(rows()).hasSameSizeAs(wordings.all(Locale.SIMPLIFIED_CHINESE));
        assertThat(row("courier.sentBack")).contains("登记资料请改一下", "工作人员请小哥改登记资料", "登记的小哥本人", "站内、短信");
        assertThat(row("notice.drill")).contains("【演练】警报试响", "警报", "群机器人");
    }

    @Test
    void wordsAndIdsAreFound() {
        asAdmin();
        open("staff/messages");
        fill(search(), "停用");
        assertThat(rows()).hasSize(1);
        fill(search(), "NOTICE.DRILL");
        assertThat(rows()).hasSize(1);
        fill(search(), "没有这种");
        assertThat(rows()).isEmpty();
        assertThat(text(page())).contains(Texts.of("notice.messages.none"));
        fill(search(), "");
        choose("notice.messages.alarm");
        assertThat(rows()).hasSize(1);
        choose("notice.messages.changed");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aMessageShowsItsWordsInBothLanguagesItsValuesAndHowItArrives() {
        asOffice();
        open(PAGE);
        assertThat(_get(H1.class, spec -> spec.withText("登记资料请改一下"))).isNotNull();
        assertThat(text(page()))
                .contains("22 点到 7 点不打扰", "2 天内没发出就不发了", "/me", "{reason}", "文字")
                .contains("Please correct your registration", "工作人员说：照片看不清，请重新拍一张。改好后再交一次就行")
                .contains("37 字，1 条短信", "短信模板编号 courier.sentBack", "还没有人改过");
    }

    @Test
    void anAlarmSaysHowOftenItCallsAndThatItRingsAtNight() {
        asOffice();
        open("staff/messages/notice.drill");
        assertThat(text(page())).contains("每 2 分钟叫一轮", "夜里也发", "日期和时间");
    }

    @Test
    void inEnglishEverythingIsEnglish() {
        asOffice();
        language(Locale.ENGLISH);
        open(PAGE);
        assertThat(text(page()))
                .contains(
                        "Staff asked a courier to correct the registration",
                        "Held from 22:00 to 7:00",
                        "37 characters, 1 SMS")
                .doesNotContain("notice.");
    }

    @Test
    void staffSayItInTheirOwnWordsAndSeeItLive() {
        asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(title(Tongue.ZH), "请补一下资料");
        fill(area(Tongue.ZH), "原因：{reason}");
        assertThat(text(_get(MessagePreview.class))).contains("请补一下资料", "原因：照片看不清，请重新拍一张", "保存后这里会有新的短信模板编号");
        press("notice.wording.save");
        assertThat(row(KIND)).contains("请补一下资料", "改过措辞");
        assertThat(text(page())).contains("短信商那边也要报备新模板，编号 courier.sentBack.v1", "原来的措辞", "李测试改了中文");
        _assertNone(WordingEditor.class);
    }

    @Test
    void valuesAreOfferedAsChips() {
        asOffice();
        open(PAGE);
        press("notice.wording.change");
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("yt-wording-chip")))
                .hasSize(2)
                .allSatisfy(chip -> assertThat(chip.getElement().getAttribute("data-insert"))
                        .isEqualTo("{reason}"));
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndNothingTypedIsLost() {
        asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(area(Tongue.ZH), "原因：{why}");
        assertThat(text(_get(WordingEditor.class))).contains("这条消息里没有“why”，能用的是 {reason}");
        assertThatThrownBy(() -> press("notice.wording.save")).isInstanceOf(InputRefused.class);
        assertThat(area(Tongue.ZH).getValue()).isEqualTo("原因：{why}");
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).history()).isEmpty();
    }

    @Test
    void aValueThatIsLeftOutIsAskedAboutBeforeItIsKept() {
        asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(area(Tongue.ZH), "请改一下");
        press("notice.wording.save");
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).history()).isEmpty();
        fireConfirm();
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE)
                        .in(Tongue.ZH)
                        .now()
                        .text())
                .isEqualTo("请改一下");
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherWroteAndDecides() {
        var me = asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(title(Tongue.ZH), "我的");
        asOffice();
        words.change(KIND, Tongue.ZH, "对方的", "对方：{reason}");
        as(me, Set.of(), Roles.STAFF, Roles.OFFICE);
        assertThatThrownBy(() -> press("notice.wording.save")).isInstanceOf(Refusal.class);
        assertThat(text(_get(WordingEditor.class))).contains("李测试", "对方的", "对方：{reason}");
        assertThat(title(Tongue.ZH).getValue()).isEqualTo("我的");
        press("notice.wording.meanwhile.mine");
        press("notice.wording.save");
        var history = wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).history();
        assertThat(history).extracting(change -> change.after().title()).containsExactly("我的", "对方的");
    }

    @Test
    void whatAColleagueChangesIsSeenAtOnceAlsoWhileOneWrites() throws InterruptedException {
        asOffice();
        open(PAGE);
        words.change(KIND, Tongue.ZH, "对方的", "对方：{reason}");
        await(() -> row(KIND).contains("对方的"));
        press("notice.wording.change");
        fill(title(Tongue.EN), "Mine");
        words.change(KIND, Tongue.ZH, "又改了", "对方：{reason}");
        await(() -> text(_get(WordingEditor.class)).contains("又改了"));
        assertThat(title(Tongue.EN).getValue()).isEqualTo("Mine");
    }

    @Test
    void theirsCanBeTakenInstead() {
        var me = asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(title(Tongue.ZH), "我的");
        words.change(KIND, Tongue.ZH, "对方的", "对方：{reason}");
        as(me, Set.of(), Roles.STAFF, Roles.OFFICE);
        assertThatThrownBy(() -> press("notice.wording.save")).isInstanceOf(Refusal.class);
        press("notice.wording.meanwhile.theirs");
        assertThat(title(Tongue.ZH).getValue()).isEqualTo("对方的");
        press("notice.wording.save");
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).history()).hasSize(1);
    }

    @Test
    void earlierWordsComeBackThroughTheEditor() {
        asOffice();
        words.change(KIND, Tongue.ZH, "一", "{reason}一");
        words.change(KIND, Tongue.ZH, "二", "{reason}二");
        open(PAGE);
        var again = _find(Button.class, spec -> spec.withText(Texts.of("notice.wording.restore")));
        assertThat(again).hasSize(1);
        _click(again.getFirst());
        assertThat(title(Tongue.ZH).getValue()).isEqualTo("一");
        press("notice.wording.save");
        var details = wordings.get(KIND, Locale.SIMPLIFIED_CHINESE);
        assertThat(details.in(Tongue.ZH).now().title()).isEqualTo("一");
        assertThat(details.in(Tongue.ZH).template()).isEqualTo(KIND + ".v1");
    }

    @Test
    void theStandardWordsComeBackThroughTheEditor() {
        asOffice();
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        open(PAGE);
        press("notice.wording.change");
        press("notice.wording.standard");
        press("notice.wording.save");
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).in(Tongue.ZH).own())
                .isNull();
        assertThat(text(page())).contains("李测试把中文改回了原来的措辞");
    }

    @Test
    void unsavedWordsAreTriedWithoutBeingKept() {
        var me = asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(title(Tongue.ZH), "先试试");
        _click(_find(Button.class, spec -> spec.withText(Texts.of("notice.wording.test")))
                .getFirst());
        assertThat(database.sql("SELECT COUNT(*) FROM notice WHERE account_id = ? AND kind = 'notice.wordingTest'")
                        .param(me)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(wordings.get(KIND, Locale.SIMPLIFIED_CHINESE).history()).isEmpty();
        assertThat(title(Tongue.ZH).getValue()).isEqualTo("先试试");
    }

    @Test
    void oldWordsThatDoNotFitAreShownWithTheReason() {
        words.store(KIND, Tongue.ZH, "旧的", "{gone}不在了");
        asOffice();
        open(PAGE);
        assertThat(row(KIND)).contains("旧措辞已不适用", "登记资料请改一下");
        assertThat(text(page())).contains("中文的旧措辞已不适用，现在用的是原来的措辞", "这条消息里没有“gone”", "{gone}不在了");
    }

    @Test
    void leavingWithUnsavedWordsIsAskedAbout() {
        asOffice();
        open(PAGE);
        press("notice.wording.change");
        fill(title(Tongue.ZH), "还没存");
        open("staff/messages/courier.approved");
        assertThat(path()).isEqualTo(PAGE);
        assertThat(title(Tongue.ZH).getValue()).isEqualTo("还没存");
        fireConfirm();
        assertThat(path()).isEqualTo("staff/messages/courier.approved");
        _assertNone(WordingEditor.class);
    }

    @Test
    void onlyOfficeAndAdministratorsMay() {
        asKeeper(people.station());
        assertThatThrownBy(() -> open("staff/messages")).isInstanceOf(MockAccessDeniedException.class);
        asCourier(people.courier());
        assertThatThrownBy(() -> open(PAGE)).isInstanceOf(MockAccessDeniedException.class);
    }

    private static List<RouterLink> rows() {
        return _find(RouterLink.class, spec -> spec.withClasses("yt-message-row"));
    }

    private static String row(String kind) {
        return rows().stream()
                .filter(link -> link.getHref().endsWith('/' + kind))
                .map(MessagesViewTests::text)
                .findFirst()
                .orElseThrow();
    }

    private static TextField search() {
        return _get(TextField.class, spec -> spec.withClasses("yt-search"));
    }

    private static TextField title(Tongue tongue) {
        return _find(TextField.class, spec -> spec.withLabel(Texts.of("notice.wording.title")))
                .get(tongue.ordinal());
    }

    private static TextArea area(Tongue tongue) {
        return _find(TextArea.class).get(tongue.ordinal());
    }

    private static void choose(String key) {
        _click(_get(NativeButton.class, spec -> spec.withClasses("yt-chip")
                .withPredicate(chip -> text(chip).equals(Texts.of(key)))));
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        for (var patience = 0; patience < 100 && !there.getAsBoolean(); patience++) {
            Thread.sleep(Duration.ofMillis(20));
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    private static void press(String key) {
        _click(_get(Button.class, spec -> spec.withText(Texts.of(key))));
    }

    private static void fireConfirm() {
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    private static String text(com.vaadin.flow.component.HasElement component) {
        return component.getElement().getTextRecursively();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
