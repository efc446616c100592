package cn.yuetan.portal.courier;

/** The privacy text couriers agree to; a change of words is a new version. */
public final class PrivacyText {

    /** The version in force; its words are {@code courier.privacy.<version>.*}. */
    public static final String VERSION = "1";

    private PrivacyText() {}
}
