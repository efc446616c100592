package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.outbox.DeliveryState;
import cn.yuetan.portal.notice.outbox.OutboxEntry;
import cn.yuetan.portal.notice.outbox.OutboxTrail;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff look at what waits, went and failed, and do something about it. */
class OutboxViewTests extends ViewTest {

    private static final int PAGE = 50;

    @Autowired
    OutboxTrail trail;

    @Autowired
    NoticeCatalog catalog;

    @Autowired
    JdbcClient database;

    @Test
    void whatWasGivenUpIsSentAgainOnceAndOnRecord() {
        var id = delivery("DEAD", "http-500", 12);
        asOffice();
        trail.sendAgain(id);
        trail.sendAgain(id);
        assertThat(entry(id)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(entry.attempts()).isZero();
            assertThat(entry.problem()).isEmpty();
        });
        assertThat(audited("outbox.sentAgain", id)).isEqualTo(1);
    }

    @Test
    void whatWaitsIsHeldBackAndWhatWentStays() {
        var waits = delivery("WAITING", null, 0);
        var went = delivery("SENT", null, 0);
        asOffice();
        trail.cancel(waits);
        trail.cancel(waits);
        trail.cancel(went);
        trail.sendAgain(went);
        assertThat(entry(waits).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(entry(went).state()).isEqualTo(DeliveryState.SENT);
        assertThat(audited("outbox.cancelled", waits)).isEqualTo(1);
        assertThat(audited("outbox.cancelled", went)).isZero();
    }

    @Test
    void theListShowsTheNewestFirstWithItsReasonInWords() {
        delivery("SENT", null, 0);
        delivery("DEAD", "http-500", 12);
        asOffice();
        open("staff/outbox");
        @SuppressWarnings("unchecked")
        Grid<OutboxEntry> grid = _get(Grid.class);
        var first = grid.getDataProvider()
                .fetch(new Query<>(0, 1, List.of(), null, null))
                .findFirst()
                .orElseThrow();
        assertThat(first.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(OutboxWords.why(first)).isEqualTo("服务商回答 500");
        assertThat(OutboxWords.channel(first)).isEqualTo("短信");
    }

    @Test
    void whatIsShownChangesInItsPlaceAndNewOnesWaitAbove() {
        var shown = delivery("WAITING", null, 0);
        asOffice();
        var view = open(OutboxView.class);
        var before = rows();
        delivery("SENT", null, 0);
        database.sql("UPDATE notice_delivery SET state = 'SENT' WHERE id = ?")
                .param(shown)
                .update();
        view.refresh();
        assertThat(rows().stream().map(OutboxEntry::id))
                .containsExactlyElementsOf(before.stream().map(OutboxEntry::id).toList());
        assertThat(rows().getFirst().state()).isEqualTo(DeliveryState.SENT);
        var newer = _get(Button.class, spec -> spec.withText("1 条新的，点这里看"));
        _click(newer);
        assertThat(rows()).hasSizeGreaterThan(before.size() - 1);
        assertThat(rows().get(1).id()).isEqualTo(shown);
        assertThat(newer.isVisible()).isFalse();
    }

    @Test
    void readingAgainWhatIsShownIsTwoStatements() {
        var ids = List.of(delivery("SENT", null, 0), delivery("DEAD", "bouncing", 0));
        asOffice();
        assertThat(Statements.of(() -> trail.of(ids))).hasSize(1);
        assertThat(Statements.of(() -> trail.newer(ids.getFirst(), DeliveryState.DEAD, 99)))
                .hasSize(1);
        assertThat(trail.newer(ids.getFirst(), DeliveryState.DEAD, 99)).isEqualTo(1);
        assertThat(trail.newer(ids.getFirst() - 1, null, 1)).isEqualTo(1);
    }

    @Test
    void anUnknownCodeOfAFamilyIsToldWithIt() {
        delivery("DEAD", "report-UNDELIV", 0);
        asOffice();
        open(OutboxView.class);
        assertThat(OutboxWords.why(rows().getFirst())).isEqualTo("手机没收到，运营商代码 UNDELIV");
        delivery("DEAD", "too-long-150", 0);
        open(OutboxView.class);
        assertThat(OutboxWords.why(rows().getFirst())).isEqualTo("太长，要 150 条短信，没有发");
    }

    @Test
    void onlyOfficeAndAdministratorsMay() {
        asKeeper(people.station());
        assertThatThrownBy(() -> open("staff/outbox")).isInstanceOf(MockAccessDeniedException.class);
        assertThatThrownBy(() -> trail.sendAgain(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.tryNumberAgain(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.of(List.of(1L))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.newer(1, null, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.cancel(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.before(Long.MAX_VALUE, null, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPageIsOneStatementAlongAnIndex() {
        delivery("DEAD", "timeout", 3);
        asOffice();
        var statements = Statements.of(() -> trail.before(Long.MAX_VALUE, DeliveryState.DEAD, PAGE));
        assertThat(statements).hasSize(1);
        assertThat(Statements.of(() -> trail.before(Long.MAX_VALUE, null, PAGE)))
                .hasSize(1);
        var keys = database.sql("EXPLAIN " + statements.getFirst())
                .params(List.of("DEAD", Long.MAX_VALUE, PAGE))
                .query((row, number) -> row.getString("key") + " " + row.getString("Extra"))
                .list();
        assertThat(keys).noneMatch(line -> line.startsWith("null") || line.contains("filesort"));
    }

    @Test
    void everyKindAndAlarmHasAName() {
        asOffice();
        open("staff/outbox");
        var now = clock.instant();
        var names = Stream.of("courier.approved", "notice.announcement", "notice.drill", "gone.kind")
                .map(kind -> new OutboxEntry(1, now, kind, ChannelName.SMS, 1L, DeliveryState.SENT, "", 0, now, now))
                .map(entry -> OutboxWords.kind(entry, catalog))
                .toList();
        assertThat(names).containsExactly("登记通过了", "办公室发布公告", "【演练】警报试响", "gone.kind");
    }

    @Test
    void everyCodeHasWords() {
        asOffice();
        open("staff/outbox");
        var words = new ArrayList<String>();
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            language(language);
            OutboxWords.PROBLEMS.forEach(code -> words.add(Texts.of("notice.outbox.problem." + code)));
            OutboxWords.FAMILIES.forEach(code -> words.add(Texts.of("notice.outbox.problem." + code, "7")));
            for (var state : DeliveryState.values()) {
                words.add(OutboxWords.word(state));
            }
            for (var channel : ChannelName.values()) {
                words.add(Texts.of("notice.outbox.channel." + channel));
            }
        }
        assertThat(words).noneMatch(word -> word.contains("notice.outbox."));
        assertThat(_find(Grid.class)).hasSize(1);
    }

    private static List<OutboxEntry> rows() {
        @SuppressWarnings("unchecked")
        Grid<OutboxEntry> grid = _get(Grid.class);
        return grid.getDataProvider()
                .fetch(new Query<>(0, PAGE, List.of(), null, null))
                .toList();
    }

    private OutboxEntry entry(long id) {
        return trail.before(id + 1, null, 1).getFirst();
    }

    private int audited(String action, long id) {
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?")
                .param(action)
                .param("delivery:" + id)
                .query(Integer.class)
                .single();
    }

    private long delivery(String state, String problem, int attempts) {
        var account = people.courier();
        var now = java.time.LocalDateTime.ofInstant(Instant.parse("2026-11-23T03:20:00Z"), java.time.ZoneOffset.UTC);
        var key = UUID.randomUUID().toString();
        database.sql("""
                        INSERT INTO notice (request_key, kind, topic, account_id, cause, payload, opens, created_at, state)
                        VALUES (UNHEX(REPLACE(?, '-', '')), 'courier.approved', 'ACCOUNT', ?, 'test:outbox', 'x', '', ?, 'UNREAD')
                        """).param(key).param(account).param(now).update();
        database.sql("""
                        INSERT INTO notice_delivery (send_id, notice_id, kind, channel, lane, urgent, state, not_before,
                                                     expires_at, attempts, problem, created_at)
                        VALUES (UNHEX(REPLACE(:key, '-', '')),
                                (SELECT id FROM notice WHERE request_key = UNHEX(REPLACE(:key, '-', ''))),
                                'courier.approved', 'SMS', CONCAT('SMS:a', :account), FALSE, :state, :now, :now, :attempts,
                                :problem, :now)
                        """)
                .param("key", key)
                .param("account", account)
                .param("state", state)
                .param("now", now)
                .param("attempts", attempts)
                .param("problem", problem)
                .update();
        return database.sql("SELECT MAX(id) FROM notice_delivery")
                .query(Long.class)
                .single();
    }
}
