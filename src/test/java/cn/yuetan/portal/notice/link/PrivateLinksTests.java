package cn.yuetan.portal.notice.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links for people without an account. */
@PortalTest
class PrivateLinksTests {

    private static final String PURPOSE = "test-away";
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    PrivateLinks links;

    @Autowired
    StoredLinks stored;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final String client = "192.0.2." + UUID.randomUUID();
    private final String subject = "door:" + UUID.randomUUID();

    @BeforeEach
    void nobodyActs() {
        clock.reset();
        people.nobody();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void aLinkOpensItsPurposeOnly() {
        var token = issue(0);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(links.peek(PURPOSE, token, client)).isEqualTo(subject);
        assertThat(opened(token)).isEqualTo(subject);
        assertThat(opened(token)).isEqualTo(subject);
        assertClosed("test-other", token);
    }

    @Test
    void theTokenIsNowhereInTheDatabase() {
        var token = issue(0);
        var hash = database.sql("SELECT token_hash FROM private_link WHERE subject = ?")
                .param(subject)
                .query((row, number) -> row.getBytes("token_hash"))
                .single();
        assertThat(new String(hash, StandardCharsets.ISO_8859_1)).doesNotContain(token);
        assertThat(hash).hasSize(32);
        assertThat(database.sql("SELECT detail FROM audit_entry WHERE action = 'link.issued' AND subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo(PURPOSE);
    }

    @Test
    void looksDoNotUseItUpAndUsesDo() {
        var token = issue(2);
        links.peek(PURPOSE, token, client);
        links.peek(PURPOSE, token, client);
        opened(token);
        assertThat(links.of(PURPOSE, subject).getFirst().usesLeft()).isEqualTo(1);
        opened(token);
        assertClosed(PURPOSE, token);
        assertThatThrownBy(() -> links.peek(PURPOSE, token, client)).isInstanceOf(LinkRefused.class);
    }

    @Test
    void itEndsWithItsTimeAndAtOnceWhenRevoked() {
        var ends = issue(0);
        clock.advance(WEEK.minusSeconds(1));
        assertThat(opened(ends)).isEqualTo(subject);
        clock.advance(Duration.ofSeconds(1));
        assertClosed(PURPOSE, ends);
        var revoked = issue(0);
        links.revoke(PURPOSE, subject);
        links.revoke(PURPOSE, subject);
        assertClosed(PURPOSE, revoked);
        assertThat(links.of(PURPOSE, subject)).hasSize(2).allMatch(link -> link.revokedAt() != null);
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'link.revoked' AND subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void allReasonsLookTheSame() {
        var token = issue(0);
        for (var wrong : new String[] {"", "x", "?".repeat(22), "A".repeat(22), token + "x", "A".repeat(1_000_000)}) {
            assertClosed(PURPOSE, wrong);
        }
    }

    @Test
    void guessingIsSlowedDownAndRightOnesAreNot() {
        var token = issue(0);
        for (var i = 0; i < 60; i++) {
            assertThat(links.peek(PURPOSE, token, client)).isEqualTo(subject);
        }
        for (var i = 0; i < 20; i++) {
            assertClosed(PURPOSE, LinkToken.fresh());
        }
        assertThatThrownBy(() -> links.peek(PURPOSE, token, client))
                .isInstanceOfSatisfying(LinkRefused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.link.tooOften"));
        assertThat(links.peek(PURPOSE, token, client + "another")).isEqualTo(subject);
        clock.advance(Duration.ofSeconds(15));
        assertThat(links.peek(PURPOSE, token, client)).isEqualTo(subject);
    }

    @Test
    void anActThatFailsGivesTheUseBack() {
        var token = issue(1);
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    links.open(PURPOSE, token);
                    throw new IllegalStateException("The act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(opened(token)).isEqualTo(subject);
        assertThatThrownBy(() -> opened(token)).isInstanceOf(LinkRefused.class);
    }

    /** A look counts tries on a connection of its own: inside a transaction, visitors could wait for each other. */
    @Test
    void oneLooksOutsideOfATransactionAndOpensInsideOfOne() {
        var token = issue(1);
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> links.peek(PURPOSE, token, client)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> links.open(PURPOSE, token)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameKeyIssuesOneLinkAndNeverOutsideOfATransaction() {
        var key = RequestKey.fresh();
        assertThat(issue(1, key)).isPresent();
        assertThat(issue(1, key)).isEmpty();
        assertThat(links.of(PURPOSE, subject)).hasSize(1);
        assertThatThrownBy(() -> links.issue(PURPOSE, subject, WEEK, 1, RequestKey.fresh()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatCannotBeALinkIsNone() {
        var transaction = new TransactionTemplate(transactions);
        for (var wrong : new Runnable[] {
            () -> links.issue("Two words", subject, WEEK, 1, RequestKey.fresh()),
            () -> links.issue(PURPOSE, "door 7", WEEK, 1, RequestKey.fresh()),
            () -> links.issue(PURPOSE, subject, Duration.ZERO, 1, RequestKey.fresh()),
            () -> links.issue(PURPOSE, subject, Duration.ofDays(401), 1, RequestKey.fresh()),
            () -> links.issue(PURPOSE, subject, WEEK, -1, RequestKey.fresh())
        }) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> wrong.run()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void linksThatEndedLongAgoAreForgotten() {
        issue(0);
        clock.advance(Duration.ofDays(7 + 89));
        stored.tidyUp();
        assertThat(links.of(PURPOSE, subject)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        stored.tidyUp();
        assertThat(links.of(PURPOSE, subject)).isEmpty();
    }

    @Test
    void noTwoTokensAreAlike() {
        var tokens = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            tokens.add(LinkToken.fresh());
        }
        assertThat(tokens).hasSize(10_000);
    }

    /** Sixteen people open a link for three uses at the same moment: three come in. */
    @Test
    @Tag("database")
    void asManyComeInAsItHasUses() throws Exception {
        for (var round = 0; round < 5; round++) {
            var token = issue(3);
            try (var visitors = Executors.newFixedThreadPool(16)) {
                var in = 0;
                for (var visit : visitors.invokeAll(Collections.<Callable<Boolean>>nCopies(16, () -> opens(token)))) {
                    in += visit.get() ? 1 : 0;
                }
                assertThat(in).isEqualTo(3);
            }
        }
    }

    private boolean opens(String token) {
        try {
            return opened(token).equals(subject);
        } catch (LinkRefused usedUp) {
            return false;
        }
    }

    private void assertClosed(String purpose, String token) {
        assertThatThrownBy(() -> links.peek(purpose, token, client))
                .isInstanceOfSatisfying(LinkRefused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.link.closed"));
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> links.open(purpose, token)))
                .isInstanceOf(LinkRefused.class);
    }

    /** Opened in a transaction of its own. */
    private String opened(String token) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> links.open(PURPOSE, token)));
    }

    private String issue(int uses) {
        return issue(uses, RequestKey.fresh()).orElseThrow();
    }

    private java.util.Optional<String> issue(int uses, RequestKey key) {
        return new TransactionTemplate(transactions).execute(status -> links.issue(PURPOSE, subject, WEEK, uses, key));
    }
}
