package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.TwoLanguages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts an announcement into inboxes; by its nature it waits there and disturbs nobody. */
@Component
class AnnouncementNotices implements NoticeDeclarations {

    /** An announcement as an inbox names it. */
    record Announced(long announcement, TwoLanguages title) {}

    static final NoticeKind<Announced> ANNOUNCED = NoticeKind.of(
                    "notice.announcement", NoticeGroup.ANNOUNCEMENT, new Announced(1, new TwoLanguages("...", "")))
            .opening(values -> "/announcements/" + values.announcement());

    private final Notices outbox;

    AnnouncementNotices(Notices outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(ANNOUNCED);
    }

    void tell(AccountId account, Announced values) {
        var cause = cause(new AnnouncementId(values.announcement()));
        outbox.send(Notice.once(ANNOUNCED, new Recipient.Person(account), values, cause, cause));
    }

    /** It is withdrawn or expired: inboxes show it as over. */
    void over(AnnouncementId id) {
        outbox.causeGone(ANNOUNCED, cause(id));
    }

    static String cause(AnnouncementId id) {
        return "announcement:" + id.value();
    }
}
