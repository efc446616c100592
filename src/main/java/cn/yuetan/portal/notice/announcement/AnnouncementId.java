package cn.yuetan.portal.notice.announcement;

/** The number of an announcement. */
public record AnnouncementId(long value) {}
