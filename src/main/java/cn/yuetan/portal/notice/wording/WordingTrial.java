package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody see on their own phone how words arrive, before others get them. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class WordingTrial {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final ThrottlePolicy FIVE = new ThrottlePolicy("wording-test", 5, PAUSE, PAUSE, PAUSE);

    private final MessageList list;
    private final MessageWordings wordings;
    private final StandardWords standard;
    private final NoticeCatalog catalog;
    private final Notices outbox;
    private final Throttle throttle;
    private final CurrentPerson person;
    private final JdbcClient database;

    WordingTrial(
            MessageList list,
            MessageWordings wordings,
            StandardWords standard,
            NoticeCatalog catalog,
            Notices outbox,
            Throttle throttle,
            CurrentPerson person,
            JdbcClient database) {
        this.list = list;
        this.wordings = wordings;
        this.standard = standard;
        this.catalog = catalog;
        this.outbox = outbox;
        this.throttle = throttle;
        this.person = person;
        this.database = database;
    }

    /**
     * Sends these words, kept or not, with sample values to the acting person and nobody else: into the inbox and by the
     * channels that the kind takes. The same key sends once.
     *
     * @throws cn.yuetan.portal.shared.InputRefused if nobody could be told this
     * @throws WordingRefused after five tests in ten minutes
     */
    @Transactional
    @RetryOnConflict
    public void send(String kind, Tongue tongue, WordingText typed, RequestKey key) {
        wordings.problem(list.known(kind), tongue, typed).ifPresent(problem -> {
            throw problem.refusal();
        });
        var me = person.require();
        var cause = "wording-test:" + key.value();
        if (sent(cause, me)) {
            return;
        }
        var allowance = throttle.take(FIVE, Long.toString(me.value()));
        if (!allowance.granted()) {
            throw WordingRefused.tooManyTests(
                    Math.max(1, allowance.pause().plusSeconds(59).toMinutes()));
        }
        var said = WordingRules.clean(typed).filled(standard.sample(kind, tongue));
        var ways = catalog.kind(kind)
                .orElseThrow(() -> NoticeCatalog.unknown(kind))
                .channels();
        outbox.send(new Notice<>(
                WordingNotices.TEST.by(ways.toArray(ChannelName[]::new)),
                new Recipient.Person(me),
                new WordingNotices.Tested(kind, said.title(), said.text()),
                cause,
                key));
    }

    private boolean sent(String cause, AccountId me) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND kind = ? AND account_id = ?")
                        .param(cause)
                        .param(WordingNotices.TEST.id())
                        .param(me.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
