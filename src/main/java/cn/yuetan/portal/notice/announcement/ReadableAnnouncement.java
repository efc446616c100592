package cn.yuetan.portal.notice.announcement;

import java.time.Instant;

/**
 * An announcement as its readers see it.
 *
 * @param state PUBLISHED, EXPIRED or WITHDRAWN
 * @param body Markdown; empty if it was withdrawn
 */
public record ReadableAnnouncement(
        String title, String body, AnnouncementState state, Instant publishedAt, Instant expiresAt) {}
