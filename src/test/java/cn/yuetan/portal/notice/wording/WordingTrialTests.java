package cn.yuetan.portal.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.InboxFilter;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff send words to themselves before others get them. */
@PortalTest
class WordingTrialTests {

    private static final WordingText DRAFT = new WordingText("请补资料", "原因：{reason}");

    @Autowired
    WordingTrial trial;

    @Autowired
    Inbox inbox;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private long me;

    @BeforeEach
    void theOfficeActs() {
        clock.reset();
        me = people.actAsOffice();
    }

    @AfterEach
    void nothingWaitsThatOthersWouldSend() {
        clock.reset();
        database.sql("UPDATE notice_delivery SET state = 'CANCELLED' WHERE kind = 'notice.wordingTest'")
                .update();
    }

    @Test
    void itArrivesInTheOwnInboxMarkedAsATestAndLeadsBack() {
        send("courier.sentBack", DRAFT, RequestKey.fresh());
        assertThat(mine()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("【测试】请补资料");
            assertThat(entry.text()).isEqualTo("原因：照片看不清，请重新拍一张");
            assertThat(entry.group()).isEqualTo(Optional.of(NoticeGroup.DUTY));
            assertThat(inbox.open(entry.id())).contains("/staff/messages/courier.sentBack");
        });
        assertThat(inbox.page(InboxFilter.OPEN, null, Long.MAX_VALUE, 10, Locale.ENGLISH)
                        .getFirst()
                        .title())
                .startsWith("[Test]");
    }

    @Test
    void itGoesByTheChannelsOfTheMessageThatIsTried() {
        send("courier.sentBack", DRAFT, RequestKey.fresh());
        assertThat(ways()).contains("SMS");
        database.sql("DELETE FROM notice_delivery WHERE kind = 'notice.wordingTest'")
                .update();
        send("courier.suspended", DRAFT, RequestKey.fresh());
        assertThat(ways()).isEmpty();
    }

    @Test
    void aDoubleTapIsOneTest() {
        var key = RequestKey.fresh();
        for (var tap = 0; tap < 8; tap++) {
            send("courier.sentBack", DRAFT, key);
        }
        assertThat(mine()).hasSize(1);
    }

    @Test
    void fiveInTenMinutesAreEnough() {
        for (var tap = 0; tap < 5; tap++) {
            send("courier.sentBack", DRAFT, RequestKey.fresh());
        }
        assertThatThrownBy(() -> send("courier.sentBack", DRAFT, RequestKey.fresh()))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("notice.wording.refused.tests");
                    assertThat(refused.messageParameters()).containsExactly("10");
                });
        assertThat(mine()).hasSize(5);
        clock.advance(Duration.ofMinutes(11));
        send("courier.sentBack", DRAFT, RequestKey.fresh());
        assertThat(mine()).hasSize(6);
    }

    @Test
    void whatNobodyCouldBeToldIsNotTried() {
        assertThatThrownBy(() -> send("courier.sentBack", new WordingText("好", "{nothing}"), RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> send("gone.kind", DRAFT, RequestKey.fresh())).isInstanceOf(WordingRefused.class);
        assertThat(mine()).isEmpty();
    }

    @Test
    void onlyOfficeAndAdministratorsMay() {
        people.actAsKeeper(people.station());
        assertThatThrownBy(() -> send("courier.sentBack", DRAFT, RequestKey.fresh()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void send(String kind, WordingText words, RequestKey key) {
        trial.send(kind, Tongue.ZH, words, key);
    }

    private List<InboxEntry> mine() {
        return inbox.page(InboxFilter.OPEN, null, Long.MAX_VALUE, 10, Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> ways() {
        return database.sql("""
                        SELECT d.channel FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.account_id = ?
                        """).param(me).query(String.class).list();
    }
}
