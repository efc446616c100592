package cn.yuetan.portal.servicepoint;

/** A place as it stands, with the version that a change of it has to name. */
record CurrentPlace(PlaceId id, PlaceCode code, PlaceDraft draft, int version, boolean closed, String proven) {}
