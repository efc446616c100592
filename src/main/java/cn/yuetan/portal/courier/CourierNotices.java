package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What couriers are told about decisions of the office. */
@Component
class CourierNotices implements NoticeDeclarations {

    /** The day of a decision. */
    record Decided(LocalDate on) {}

    /** Why the office decided so, in its own words. */
    record Reasoned(String reason) {}

    private static final Decided DAY = new Decided(LocalDate.of(2026, 11, 23));
    private static final Reasoned REASON = new Reasoned("...");

    static final NoticeKind<Decided> APPROVED = NoticeKind.of("courier.approved", NoticeGroup.ACCOUNT, DAY)
            .by(ChannelName.SMS)
            .opening(values -> "/me");
    static final NoticeKind<Reasoned> SENT_BACK = NoticeKind.of("courier.sentBack", NoticeGroup.ACCOUNT, REASON)
            .by(ChannelName.SMS)
            .opening(values -> "/me");
    static final NoticeKind<Reasoned> SUSPENDED =
            NoticeKind.of("courier.suspended", NoticeGroup.ACCOUNT, REASON).opening(values -> "/me");
    static final NoticeKind<Decided> REOPENED =
            NoticeKind.of("courier.reopened", NoticeGroup.ACCOUNT, DAY).opening(values -> "/me");

    private final Notices outbox;
    private final JdbcClient database;

    CourierNotices(Notices outbox, JdbcClient database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(APPROVED, SENT_BACK, SUSPENDED, REOPENED);
    }

    void approved(CourierId courier, LocalDate on) {
        tell(APPROVED, courier, new Decided(on));
    }

    void sentBack(CourierId courier, String reason) {
        tell(SENT_BACK, courier, new Reasoned(reason));
    }

    void suspended(CourierId courier, String reason) {
        tell(SUSPENDED, courier, new Reasoned(reason));
    }

    void reopened(CourierId courier, LocalDate on) {
        tell(REOPENED, courier, new Decided(on));
    }

    /** Each decision counts the courier's version up, so the version names the fact. */
    private <V extends Record> void tell(NoticeKind<V> kind, CourierId courier, V values) {
        var version = database.sql("SELECT version FROM courier WHERE id = ?")
                .param(courier.value())
                .query(Long.class)
                .single();
        var cause = "courier:" + courier.value();
        var to = new Recipient.Person(new AccountId(courier.value()));
        outbox.send(Notice.once(kind, to, values, cause, cause + ':' + version));
    }
}
