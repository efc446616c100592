package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** A message that somebody sends to nobody but themselves, to see how it arrives. */
@Component
class WordingNotices implements NoticeDeclarations {

    /** Words with sample values, and whose they are. */
    record Tested(String kind, String title, String text) {}

    static final NoticeKind<Tested> TEST = NoticeKind.of(
                    "notice.wordingTest", NoticeGroup.DUTY, new Tested("...", "...", "..."))
            .evenAtNight()
            .validFor(Duration.ofHours(1))
            .opening(values -> "/staff/messages/" + values.kind());

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(TEST);
    }
}
