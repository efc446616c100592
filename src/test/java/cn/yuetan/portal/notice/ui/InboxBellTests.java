package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxTopic;
import cn.yuetan.portal.notice.inbox.Snooze;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell in the bars of couriers, hosts and staff. */
class InboxBellTests extends ViewTest {

    @Autowired
    private TestInbox messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private LiveUpdates live;

    @Autowired
    private InboxBells bells;

    @BeforeEach
    void aBar() {
        UI.getCurrent().add(bells.tool());
    }

    @Test
    void saysHowManyAreUnread() {
        var me = people.courier();
        asCourier(me);
        messages.put(me);
        messages.put(me);
        open("me/privacy");
        assertThat(name()).isEqualTo("消息，2 条未读");
        assertThat(_get(InboxBell.class).getHref()).isEqualTo("inbox");
    }

    @Test
    void leadsStaffAndHostsToTheirOwnInbox() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.OFFICE);
        open("staff");
        assertThat(_get(InboxBell.class).getHref()).isEqualTo("staff/inbox");
        assertThat(name()).isEqualTo("消息，没有未读");
        as(people.staff(), Set.of(), Roles.HOST);
        open("host");
        assertThat(_get(InboxBell.class).getHref()).isEqualTo("host/inbox");
    }

    @Test
    void ringsForNobodyWhoIsNotSignedIn() {
        asNobody();
        open("sign-in");
        assertThat(_find(InboxBell.class)).isEmpty();
    }

    @Test
    void costsOneStatementAPage() {
        asCourier(people.courier());
        open("me/privacy");
        var counting = Statements.of(() -> open("me")).stream()
                .filter(statement -> statement.contains("notice"))
                .toList();
        assertThat(counting).hasSize(1);
    }

    @Test
    void ringsByItself() throws InterruptedException {
        var me = people.courier();
        asCourier(me);
        open("me/privacy");
        messages.put(me);
        live.publish(InboxTopic.of(new AccountId(me)));
        for (var patience = 0; patience < 100 && !name().contains("1"); patience++) {
            Thread.sleep(Duration.ofMillis(20));
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(name()).isEqualTo("消息，1 条未读");
    }

    @Test
    void whatWasPutOffComesBackOnTheOpenPageAtItsMinute() throws InterruptedException {
        clock.reset();
        var me = people.courier();
        asCourier(me);
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        open("inbox");
        assertThat(name()).isEqualTo("消息，没有未读");
        assertThat(_find(Article.class)).isEmpty();
        clock.advance(Duration.ofHours(1));
        try {
            for (var patience = 0; patience < 500 && _find(Article.class).isEmpty(); patience++) {
                Thread.sleep(Duration.ofMillis(20));
                MockVaadin.clientRoundtrip(true);
            }
            assertThat(_find(Article.class)).hasSize(1);
            assertThat(name()).isEqualTo("消息，1 条未读");
        } finally {
            clock.reset();
        }
    }

    private static String name() {
        return _get(InboxBell.class).getElement().getAttribute("aria-label");
    }
}
