package cn.yuetan.portal.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.InboxFilter;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.notice.wording.ChangeWording.Draft;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff change what messages say, and everybody reads it from then on. */
@PortalTest
class MessageWordingsTests {

    private static final String KIND = "courier.sentBack";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    MessageWordings wordings;

    @Autowired
    TestWordings words;

    @Autowired
    CurrentWordings current;

    @Autowired
    NoticeCatalog catalog;

    @Autowired
    StandardWords standard;

    @Autowired
    WordingTable table;

    @Autowired
    LiveUpdates live;

    @Autowired
    Inbox inbox;

    @Autowired
    TestInbox messages;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private long me;

    @BeforeEach
    void theOfficeActs() {
        words.forget();
        me = people.actAsOffice();
    }

    @AfterEach
    void everythingIsSaidAsBefore() {
        words.forget();
    }

    @Test
    void everyKindAndAlarmIsListedInBothLanguagesWithItsSample() {
        for (var reader : List.of(CHINESE, Locale.ENGLISH)) {
            var rows = wordings.all(reader);
            assertThat(rows)
                    .extracting(MessageRow::id)
                    .containsExactlyInAnyOrderElementsOf(catalog.ids())
                    .contains("courier.approved", "notice.drill", "notice.wordingTest");
            assertThat(rows).isSortedAccordingTo((one, other) -> one.group().compareTo(other.group()));
            assertThat(rows).allSatisfy(row -> assertThat(row.title() + row.when() + row.whom())
                    .doesNotContain("notice.", "{", "..."));
            assertThat(rows.stream().filter(MessageRow::alarm)).isNotEmpty();
        }
    }

    @Test
    void everyTextValueHasASampleInBothLanguages() {
        for (var id : catalog.ids()) {
            var details = wordings.get(id, CHINESE);
            for (var value : details.values()) {
                for (var tongue : Tongue.values()) {
                    assertThat(details.in(tongue).sample().get(value.name()))
                            .as(id + " " + value.name())
                            .doesNotContain("...")
                            .matches(
                                    sample -> !List.of("String", "TwoLanguages").contains(value.type())
                                            || tongue == Tongue.EN
                                            || sample.codePoints().anyMatch(Character::isIdeographic)
                                            || sample.codePoints().noneMatch(Character::isAlphabetic));
                }
            }
        }
    }

    @Test
    void whatStaffSayIsReadInInboxesFromThenOnAndStaysOneStatement() {
        var courier = people.courier();
        messages.put(courier, KIND, NoticeGroup.ACCOUNT, "{\"reason\":\"照片糊了\"}", "/me");
        words.change(KIND, Tongue.ZH, "请补一下资料", "原因：{reason}");
        people.actAsCourier(courier);
        var statements =
                Statements.of(() -> assertThat(page(CHINESE)).singleElement().satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("请补一下资料");
                    assertThat(entry.text()).isEqualTo("原因：照片糊了");
                }));
        assertThat(statements).hasSize(1);
        assertThat(page(Locale.ENGLISH)).singleElement().satisfies(entry -> assertThat(entry.text())
                .isEqualTo("Staff wrote: 照片糊了. Correct it and send it again."));
    }

    @Test
    void makingWordsAsksTheDatabaseNothing() {
        words.change(KIND, Tongue.ZH, "好", "{reason}");
        var sample = catalog.kind(KIND).orElseThrow().sample();
        assertThat(Statements.of(() -> current.write(KIND, sample, CHINESE))).isEmpty();
    }

    @Test
    void aChangeIsRememberedWithWhoWhenAndWhatWasBefore() {
        words.change(KIND, Tongue.ZH, "一", "{reason}一");
        words.change(KIND, Tongue.ZH, "二", "{reason}二");
        var history = wordings.get(KIND, CHINESE).history();
        assertThat(history).extracting(change -> change.after().title()).containsExactly("二", "一");
        assertThat(history.getFirst().before()).isEqualTo(new WordingText("一", "{reason}一"));
        assertThat(history.getLast().before()).isEqualTo(standard.of(KIND, Tongue.ZH));
        assertThat(history.getFirst().by()).isEqualTo("李测试");
        assertThat(database.sql("""
                        SELECT detail FROM audit_entry
                        WHERE action = 'wording.changed' AND subject = ? AND actor_id = ? ORDER BY id
                        """)
                        .param("wording:" + KIND)
                        .param(me)
                        .query(String.class)
                        .list())
                .containsExactly("ZH 1", "ZH 2");
    }

    @Test
    void theSameActArrivingTwiceIsOneChange() {
        var key = RequestKey.fresh();
        words.change(KIND, Tongue.ZH, "一", "{reason}", 0, key);
        words.change(KIND, Tongue.ZH, "一", "{reason}", 0, key);
        assertThat(wordings.get(KIND, CHINESE).history()).hasSize(1);
    }

    @Test
    void theSameActArrivingTwiceAtOnceIsOneChange() throws Exception {
        var key = RequestKey.fresh();
        var answers = atOnce(() -> change("一", "{reason}", 0, key), () -> change("一", "{reason}", 0, key));
        assertThat(answers).containsOnly("kept");
        assertThat(wordings.get(KIND, CHINESE).history()).hasSize(1);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheLaterReadsWhatTheOtherWrote() throws Exception {
        for (var round = 0; round < 10; round++) {
            var seen = wordings.get(KIND, CHINESE).in(Tongue.ZH).number();
            var one = "甲" + round;
            var other = "乙" + round;
            var answers = atOnce(
                    () -> change(one, "{reason}", seen, RequestKey.fresh()),
                    () -> change(other, "{reason}", seen, RequestKey.fresh()));
            var now = wordings.get(KIND, CHINESE);
            assertThat(answers)
                    .containsExactlyInAnyOrder("kept", now.in(Tongue.ZH).now().title());
            assertThat(now.history()).hasSize(round + 1);
        }
    }

    @Test
    void whoeverSawOldWordsIsRefusedWithNameAndWordsOfTheOther() {
        words.change(KIND, Tongue.ZH, "一", "{reason}一");
        assertThatThrownBy(() -> words.change(KIND, Tongue.ZH, "二", "{reason}二", 0, RequestKey.fresh()))
                .isInstanceOfSatisfying(WordingRefused.class, refused -> assertThat(refused.messageParameters())
                        .containsExactly("李测试", "一", "{reason}一"));
        assertThat(wordings.get(KIND, CHINESE).in(Tongue.ZH).now().title()).isEqualTo("一");
    }

    @Test
    void theOtherLanguageIsNobodysConflict() {
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        words.change(KIND, Tongue.EN, "One", "{reason}", 0, RequestKey.fresh());
        var details = wordings.get(KIND, CHINESE);
        assertThat(details.in(Tongue.ZH).now().title()).isEqualTo("一");
        assertThat(details.in(Tongue.EN).now().title()).isEqualTo("One");
    }

    @Test
    void bothLanguagesChangeTogetherOrNotAtAll() {
        words.change(KIND, Tongue.EN, "One", "{reason}");
        var both = Map.of(
                Tongue.ZH, new Draft(new WordingText("一", "{reason}"), 0),
                Tongue.EN, new Draft(new WordingText("Two", "{reason}"), 0));
        assertThatThrownBy(() -> wordings.change(new ChangeWording(KIND, both, true, RequestKey.fresh())))
                .isInstanceOf(WordingRefused.class);
        assertThat(wordings.get(KIND, CHINESE).in(Tongue.ZH).own()).isNull();
    }

    @Test
    void nothingWrongIsEverWritten() {
        for (var wrong : List.of("{nothing}", "{reason", "", "好\u0007", "好".repeat(501))) {
            assertThatThrownBy(() -> words.change(KIND, Tongue.ZH, "好", wrong)).isInstanceOf(InputRefused.class);
        }
        assertThat(wordings.get(KIND, CHINESE).history()).isEmpty();
    }

    @Test
    void aValueThatIsLeftOutMustBeConfirmed() {
        var draft = Map.of(Tongue.ZH, new Draft(new WordingText("好", "请改一下资料"), 0));
        assertThatThrownBy(() -> wordings.change(new ChangeWording(KIND, draft, false, RequestKey.fresh())))
                .isInstanceOf(WordingRefused.class);
        assertThat(wordings.get(KIND, CHINESE).history()).isEmpty();
        wordings.change(new ChangeWording(KIND, draft, true, RequestKey.fresh()));
        assertThat(wordings.get(KIND, CHINESE).in(Tongue.ZH).now().text()).isEqualTo("请改一下资料");
    }

    @Test
    void standardWordsAreKeptAsNone() {
        var usual = standard.of(KIND, Tongue.ZH);
        words.change(KIND, Tongue.ZH, usual.title(), usual.text());
        assertThat(wordings.get(KIND, CHINESE).history()).isEmpty();
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        words.change(KIND, Tongue.ZH, ' ' + usual.title(), usual.text() + '\n');
        var details = wordings.get(KIND, CHINESE);
        assertThat(details.in(Tongue.ZH).own()).isNull();
        assertThat(details.row().changed()).isFalse();
        assertThat(details.history().getFirst().own()).isFalse();
        assertThat(details.history()).hasSize(2);
    }

    @Test
    void theTemplateBelongsToTheWordsHoweverOftenTheyComeBack() {
        assertThat(template()).isEqualTo(KIND);
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        assertThat(template()).isEqualTo(KIND + ".v1");
        words.change(KIND, Tongue.EN, "One", "{reason}");
        words.change(KIND, Tongue.ZH, "二", "{reason}");
        assertThat(template()).isEqualTo(KIND + ".v3");
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        assertThat(template()).isEqualTo(KIND + ".v1");
        words.change(KIND, Tongue.ZH, "一", "{reason}！");
        assertThat(template()).isEqualTo(KIND + ".v5");
        assertThat(wordings.get(KIND, CHINESE).in(Tongue.ZH).template()).isEqualTo(KIND + ".v5");
        var usual = standard.of(KIND, Tongue.ZH);
        words.change(KIND, Tongue.ZH, usual.title(), usual.text());
        assertThat(template()).isEqualTo(KIND);
    }

    @Test
    void anotherNodeSaysItTooAtItsNextLook() {
        var otherNode = new CurrentWordings(catalog, standard, table, live);
        assertThat(title(otherNode)).isEqualTo("登记资料请改一下");
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        assertThat(title(current)).isEqualTo("一");
        assertThat(title(otherNode)).isEqualTo("登记资料请改一下");
        otherNode.look();
        assertThat(title(otherNode)).isEqualTo("一");
        assertThat(title(new CurrentWordings(catalog, standard, table, live))).isEqualTo("一");
    }

    @Test
    void aChangeThatIsRolledBackWasNeverSaid() {
        transaction.executeWithoutResult(status -> {
            words.change(KIND, Tongue.ZH, "一", "{reason}");
            status.setRollbackOnly();
        });
        assertThat(title(current)).isEqualTo("登记资料请改一下");
    }

    @Test
    void wordsThatNoLongerFitStepBackAndThePageSaysWhy() {
        words.store(KIND, Tongue.ZH, "旧的", "{gone}不在了");
        assertThat(title(current)).isEqualTo("登记资料请改一下");
        assertThat(title(new CurrentWordings(catalog, standard, table, live))).isEqualTo("登记资料请改一下");
        assertThat(template()).isEqualTo(KIND);
        var details = wordings.get(KIND, CHINESE);
        assertThat(details.row().misfit()).isTrue();
        assertThat(details.in(Tongue.ZH).own()).isEqualTo(new WordingText("旧的", "{gone}不在了"));
        assertThat(details.in(Tongue.ZH).misfit()).isNotNull().satisfies(why -> assertThat(why.parameters())
                .containsExactly("gone", "{reason}"));
        words.change(KIND, Tongue.ZH, "新的", "{reason}");
        assertThat(title(current)).isEqualTo("新的");
        assertThat(wordings.get(KIND, CHINESE).row().misfit()).isFalse();
    }

    @Test
    void aKindThatIsGoneKeepsItsHistoryUnseen() {
        words.store("gone.kind", Tongue.ZH, "旧的", "旧的");
        assertThat(wordings.all(CHINESE)).extracting(MessageRow::id).doesNotContain("gone.kind");
        assertThatThrownBy(() -> wordings.get("gone.kind", CHINESE)).isInstanceOf(WordingRefused.class);
        assertThatThrownBy(() -> words.change("gone.kind", Tongue.ZH, "好", "好", 1, RequestKey.fresh()))
                .isInstanceOf(WordingRefused.class);
        assertThat(database.sql("SELECT COUNT(*) FROM wording_change WHERE kind = 'gone.kind'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theListIsOneStatementAndAPageThree() {
        words.change(KIND, Tongue.ZH, "一", "{reason}");
        assertThat(Statements.of(() -> wordings.all(CHINESE))).hasSize(1);
        assertThat(Statements.of(() -> wordings.get(KIND, CHINESE))).hasSize(3);
    }

    @Test
    void onlyOfficeAndAdministratorsMay() {
        people.actAsKeeper(people.station());
        var draft = Map.of(Tongue.ZH, new Draft(new WordingText("好", "{reason}"), 0));
        assertThatThrownBy(() -> wordings.all(CHINESE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wordings.get(KIND, CHINESE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wordings.change(new ChangeWording(KIND, draft, true, RequestKey.fresh())))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** What two threads, acting as the same person, are told. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var acting = SecurityContextHolder.getContext();
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<String>();
            for (var running : threads.invokeAll(List.of(through(gate, acting, one), through(gate, acting, other)))) {
                answers.add(running.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private static Callable<String> through(
            CyclicBarrier gate,
            org.springframework.security.core.context.SecurityContext acting,
            Callable<String> act) {
        return () -> {
            SecurityContextHolder.setContext(acting);
            gate.await();
            return act.call();
        };
    }

    private String change(String title, String text, int seen, RequestKey key) {
        try {
            words.change(KIND, Tongue.ZH, title, text, seen, key);
            return "kept";
        } catch (WordingRefused refused) {
            return String.valueOf(refused.messageParameters()[1]);
        }
    }

    private String title(CurrentWordings node) {
        return node.write(KIND, catalog.kind(KIND).orElseThrow().sample(), CHINESE)
                .title();
    }

    private String template() {
        return current.write(KIND, catalog.kind(KIND).orElseThrow().sample(), CHINESE)
                .template();
    }

    private List<InboxEntry> page(Locale reader) {
        return inbox.page(InboxFilter.OPEN, null, Long.MAX_VALUE, 10, reader);
    }
}
