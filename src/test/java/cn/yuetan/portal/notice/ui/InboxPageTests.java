package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox as a courier, a host and staff see it. */
class InboxPageTests extends ViewTest {

    @Autowired
    private TestInbox messages;

    private long me;

    @BeforeEach
    void aCourier() {
        clock.reset();
        me = people.courier();
        asCourier(me);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void anEmptyInboxSaysWhatWillCome() {
        open(InboxView.class);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("现在没有消息", "会出现在这里");
    }

    @Test
    void standsUnderDaysNewestFirst() {
        messages.put(me);
        clock.advance(Duration.ofDays(1));
        messages.put(me);
        open(InboxView.class);
        assertThat(_find(H2.class)).extracting(H2::getText).containsSubsequence("今天", "昨天");
    }

    @Test
    void oneTapOpensWhatItSpeaksOf() {
        messages.put(me, NoticeGroup.ACCOUNT, "/me/privacy");
        open(InboxView.class);
        tap(_get(NativeButton.class, spec -> spec.withClasses("yt-entry-words")));
        assertThat(path()).isEqualTo("me/privacy");
    }

    @Test
    void aMessageThatLeadsNowhereIsReadWhereItStands() {
        messages.put(me);
        open(InboxView.class);
        assertThat(dots()).isEqualTo(1);
        tap(_get(NativeButton.class, spec -> spec.withClasses("yt-entry-words")));
        assertThat(path()).isEqualTo("inbox");
        assertThat(dots()).isZero();
    }

    @Test
    void unreadIsSaidInWordsToo() {
        messages.put(me);
        open(InboxView.class);
        assertThat(_get(Span.class, spec -> spec.withClasses("yt-entry-dot"))
                        .getElement()
                        .getAttribute("aria-label"))
                .isEqualTo("未读");
    }

    @Test
    void whatIsOverSaysSo() {
        messages.settle(messages.put(me));
        open(InboxView.class);
        assertThat(_get(StatusBadge.class).getElement().getTextRecursively()).isEqualTo("已过去");
    }

    @Test
    void doneGoesAwayAndUndoBringsItBack() {
        messages.put(me);
        open(InboxView.class);
        press("完成");
        assertThat(_find(InboxEntryCard.class)).isEmpty();
        press("撤销");
        assertThat(_find(InboxEntryCard.class)).hasSize(1);
    }

    @Test
    void laterOffersTimesAndPutsOff() {
        messages.put(me);
        open(InboxView.class);
        press("稍后");
        press("今晚 18:00");
        assertThat(_find(InboxEntryCard.class)).isEmpty();
        press(NativeButton.class, "稍后");
        assertThat(_get(InboxEntryCard.class).getElement().getTextRecursively()).contains("18:00 再提醒");
        press("现在看");
        press(NativeButton.class, "全部");
        assertThat(_find(InboxEntryCard.class)).hasSize(1);
    }

    @Test
    void marksAllAsRead() {
        messages.put(me);
        messages.put(me);
        open(InboxView.class);
        press("全部已读");
        assertThat(dots()).isZero();
        assertThat(_find(InboxEntryCard.class)).hasSize(2);
    }

    @Test
    void buttonsNameTheirMessage() {
        messages.put(me);
        open(InboxView.class);
        assertThat(_get(Button.class, spec -> spec.withText("完成")).getAriaLabel())
                .contains("完成：一条旧消息");
    }

    @Test
    void showsThirtyAndThenOlderOnes() {
        for (var each = 0; each < 35; each++) {
            messages.put(me);
        }
        open(InboxView.class);
        assertThat(_find(InboxEntryCard.class)).hasSize(30);
        press("更早的");
        assertThat(_find(InboxEntryCard.class)).hasSize(35);
    }

    @Test
    void staffAndHostsReadItInsideTheirOwnLayout() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.OFFICE);
        open("inbox");
        assertThat(path()).isEqualTo("staff/inbox");
        assertThat(page()).isInstanceOf(StaffInboxView.class);
        as(people.staff(), Set.of(), Roles.HOST);
        open("inbox");
        assertThat(path()).isEqualTo("host/inbox");
        assertThat(page()).isInstanceOf(HostInboxView.class);
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        messages.put(me);
        open(InboxView.class);
        assertThat(_get(InboxEntryCard.class).getElement().getTextRecursively()).contains("An old message", "Station");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    private static long dots() {
        return _find(Span.class, spec -> spec.withClasses("yt-entry-dot")).size();
    }

    private static void press(String word) {
        _click(_get(Button.class, spec -> spec.withText(word)));
    }

    private static void press(Class<NativeButton> type, String word) {
        tap(_find(type).stream()
                .filter(button -> button.getElement().getTextRecursively().equals(word))
                .findFirst()
                .orElseThrow());
    }

    private static void tap(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>((Component) button));
    }
}
