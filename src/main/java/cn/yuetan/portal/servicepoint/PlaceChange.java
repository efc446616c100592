package cn.yuetan.portal.servicepoint;

/**
 * One thing about an E站 that is now otherwise.
 *
 * @param what such as {@code name}, {@code week}, {@code day:2026-12-25}, {@code offer:haircut}; see {@link DraftText}
 * @param before in the written form of {@link DraftText}; empty where there was nothing
 */
public record PlaceChange(String what, String before, String after) {}
