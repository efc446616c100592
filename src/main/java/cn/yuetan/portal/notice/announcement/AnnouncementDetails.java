package cn.yuetan.portal.notice.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One announcement for staff.
 *
 * @param told whether the telling is through
 * @param publishedAt when it went out; null before
 * @param withdrawnReason why staff took it back; empty if they did not
 * @param version counts edits, for whoever saves next
 */
public record AnnouncementDetails(
        AnnouncementRow row,
        AnnouncementDraft draft,
        boolean told,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        String withdrawnReason,
        int version) {}
