package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.AudienceKind;

/**
 * Whom an announcement is for.
 *
 * @param key which of its kind, such as a station's number; empty for everybody
 */
public record Audience(AudienceKind kind, String key) {

    /** All who can sign in. */
    public static final Audience EVERYBODY = new Audience(AudienceKind.EVERYBODY, "");
}
