package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.shared.Refusal;

/** Why the words of a message cannot be taken in hand as wanted. */
public final class WordingRefused extends Refusal {

    private WordingRefused(String key, Object... parameters) {
        super(key, key + ".next", parameters);
    }

    /** No module declares such a message. */
    static WordingRefused unknown() {
        return new WordingRefused("notice.wording.refused.unknown");
    }

    /** A colleague was faster; the sentence says who, and what stands there now. */
    static WordingRefused overtaken(String by, WordingText now) {
        return new WordingRefused("notice.wording.refused.overtaken", by, now.title(), now.text());
    }

    /** There are warnings that nobody read. */
    static WordingRefused unread() {
        return new WordingRefused("notice.wording.refused.unread");
    }

    /** Enough tests for these minutes. */
    static WordingRefused tooManyTests(long minutes) {
        return new WordingRefused("notice.wording.refused.tests", Long.toString(minutes));
    }
}
