package cn.yuetan.portal.courier;

/** The topics of live updates about one courier. */
public final class CourierTopics {

    private CourierTopics() {}

    /** Staff decided something about the courier. */
    public static String status(CourierId courier) {
        return "courier-status:" + courier.value();
    }

    /** A tablet redeemed the courier's member code. */
    public static String codeUsed(CourierId courier) {
        return "member-code:" + courier.value();
    }
}
