package cn.yuetan.portal.notice.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in the list of staff.
 *
 * @param publishAt when it goes or went out; null for a draft that is to go at once
 * @param reached how many people were told
 * @param read how many of them opened it
 */
public record AnnouncementRow(
        AnnouncementId id,
        String title,
        String titleEnglish,
        Audience audience,
        AnnouncementState state,
        @Nullable Instant publishAt,
        Instant expiresAt,
        boolean pinnedKiosk,
        boolean pinnedPhone,
        int reached,
        int read) {}
