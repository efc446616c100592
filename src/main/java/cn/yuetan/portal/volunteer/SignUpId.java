package cn.yuetan.portal.volunteer;

/** The number of a sign-up. */
public record SignUpId(long value) {}
