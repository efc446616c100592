package cn.yuetan.portal.servicepoint;

/** What a courier may say to thank a place: one of three sentences, so that nobody has to watch what is written. */
public enum Thanks {
    WARM,
    IN_NEED,
    AGAIN;

    /** The translation key of its sentence. */
    public String key() {
        return "servicepoint.thanks." + name();
    }
}
