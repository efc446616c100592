package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.shared.Refusal;

/** Why an announcement cannot be taken in hand as wanted. */
public final class AnnouncementRefused extends Refusal {

    private AnnouncementRefused(String key) {
        super(key);
    }

    /** There is none, it is not out, or it is not for whoever asks: one sentence for all. */
    static AnnouncementRefused unknown() {
        return new AnnouncementRefused("notice.announcement.refused.unknown");
    }

    /** Nobody would see it. */
    static AnnouncementRefused nobody() {
        return new AnnouncementRefused("notice.announcement.refused.nobody");
    }

    /** Somebody else changed it, or it has moved on by itself. */
    static AnnouncementRefused moved() {
        return new AnnouncementRefused("notice.announcement.refused.moved");
    }
}
