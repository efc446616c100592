package cn.yuetan.portal.courier;

/**
 * A community of the subdistrict.
 *
 * @param sample whether the demo invented it
 */
public record Community(long id, String name, int sortOrder, boolean active, boolean sample) {}
