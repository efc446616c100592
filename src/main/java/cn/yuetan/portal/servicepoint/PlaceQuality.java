package cn.yuetan.portal.servicepoint;

/** What staff look through the directory for; all but the last are places that still exist. */
public enum PlaceQuality {
    ALL("p.state = 'ACTIVE'"),
    GREEN("p.state = 'ACTIVE' AND p.proven_at >= :green"),
    AMBER("p.state = 'ACTIVE' AND p.proven_at < :green AND p.proven_at >= :amber"),
    GREY("p.state = 'ACTIVE' AND (p.proven_at IS NULL OR p.proven_at < :amber)"),
    DOUBTED("p.state = 'ACTIVE' AND p.doubted_at IS NOT NULL"),
    REPORTED(
            "p.state = 'ACTIVE' AND EXISTS (SELECT 1 FROM place_proof w WHERE w.place_id = p.id AND w.voice = 'COURIER'"
                    + " AND NOT w.proves AND w.settled_at IS NULL)"),
    NO_PHOTO("p.state = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM place_photo f WHERE f.place_id = p.id"
            + " AND f.removed_at IS NULL)"),
    NO_HOURS("p.state = 'ACTIVE' AND p.week = ';;;;;;'"),
    NO_SERVICES("p.state = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM place_offer o WHERE o.place_id = p.id)"),
    NO_PHONE("p.state = 'ACTIVE' AND p.phone = ''"),
    PAUSED("p.state = 'ACTIVE' AND p.paused_from <= :now AND (p.back_on IS NULL OR p.back_on > :today)"),
    SAMPLE("p.state = 'ACTIVE' AND p.sample"),
    CLOSED("p.state = 'CLOSED'");

    private final String condition;

    PlaceQuality(String condition) {
        this.condition = condition;
    }

    /** What must hold for the row {@code p}. */
    String condition() {
        return condition;
    }

    /** The translation key of its word. */
    public String key() {
        return "servicepoint.quality." + name();
    }
}
