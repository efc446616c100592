package cn.yuetan.portal.servicepoint;

/** What would follow a place into the one that stays. */
public record MergePreview(PlaceCode into, String name, String address, int hosts, int proofs, int visits) {}
