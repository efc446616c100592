package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody reads in the inbox whose phone no message reaches. */
@Component
class PhoneNotices implements NoticeDeclarations {

    record Silent(LocalDate since) {}

    /** Couriers and staff change their number in different places, so it leads to none and says where in words. */
    static final NoticeKind<Silent> BOUNCES =
            NoticeKind.of("notice.phoneBounces", NoticeGroup.ACCOUNT, new Silent(LocalDate.of(2026, 11, 9)));

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(BOUNCES);
    }
}
