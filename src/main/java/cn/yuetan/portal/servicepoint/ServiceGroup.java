package cn.yuetan.portal.servicepoint;

/** What services are about. */
public enum ServiceGroup {
    REST,
    FOOD,
    ENERGY,
    CARE,
    HELP;

    /** The translation key of its word. */
    public String key() {
        return "servicepoint.group." + name();
    }
}
