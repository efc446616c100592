package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What couriers are told about the tablets. */
@Component
class KioskNotices implements NoticeDeclarations {

    /** Where and when staff let somebody in. */
    record HandedIn(String tablet, Instant at) {}

    static final NoticeKind<HandedIn> HANDED_IN = NoticeKind.of(
                    "kiosk.handedIn", NoticeGroup.ACCOUNT, new HandedIn("...", Instant.parse("2026-11-23T03:20:00Z")))
            .opening(values -> "/me/privacy");

    private final Notices outbox;

    KioskNotices(Notices outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(HANDED_IN);
    }

    void handedIn(CourierId courier, long handover, String tablet, Instant at) {
        var cause = "handover:" + handover;
        var to = new Recipient.Person(new AccountId(courier.value()));
        outbox.send(Notice.once(HANDED_IN, to, new HandedIn(tablet, at), cause, cause));
    }
}
