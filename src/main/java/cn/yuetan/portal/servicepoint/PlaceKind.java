package cn.yuetan.portal.servicepoint;

/** Who keeps an E站: a party-service center, a community, a merchant. */
public enum PlaceKind {
    CENTER,
    COMMUNITY,
    MERCHANT;

    /** The translation key of its word. */
    public String key() {
        return "servicepoint.kind." + name();
    }
}
