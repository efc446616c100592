package cn.yuetan.portal.volunteer;

/** The number of a volunteer task. */
public record TaskId(long value) {}
