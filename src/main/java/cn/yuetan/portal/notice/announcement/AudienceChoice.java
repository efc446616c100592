package cn.yuetan.portal.notice.announcement;

/** An audience that staff can choose, in words. */
public record AudienceChoice(Audience audience, String name) {}
