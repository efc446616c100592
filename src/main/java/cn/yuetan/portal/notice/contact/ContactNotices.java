package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.PrivatePages;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter to an address that somebody says is theirs. */
@Component
class ContactNotices implements NoticeDeclarations {

    /** The token stands in no word: only the link carries it. */
    record ConfirmEmail(String token) {}

    /** Declares no way: it goes to a mailbox, outside of what people choose, and must not look like a choice of the group. */
    static final NoticeKind<ConfirmEmail> CONFIRM = NoticeKind.of(
                    "notice.confirmEmail", NoticeGroup.ACCOUNT, new ConfirmEmail("0000000000000000000000"))
            .evenAtNight()
            .validFor(PendingMail.VALID)
            .opening(values -> PrivatePages.CONFIRM + values.token());

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(CONFIRM);
    }
}
