package cn.yuetan.portal.courier;

/** Whom couriers ride for. */
public record Employer(long id, String name, int sortOrder, boolean active) {}
