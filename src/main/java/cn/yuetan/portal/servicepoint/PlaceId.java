package cn.yuetan.portal.servicepoint;

/** The row of an E站. */
public record PlaceId(long value) {}
