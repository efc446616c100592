package cn.yuetan.portal.notice.channel;

/**
 * How many short messages a text takes on its way. A text of the plain GSM alphabet has 160 places, 153 in each part of a
 * longer one; any other text 70, and 67 in each part. A character of two places is never torn between two parts.
 *
 * @param characters what a person counts: an emoji or a rare Han character is one
 * @param places what the network counts
 * @param parts how many messages; none for no text
 */
public record SmsParts(int characters, int places, int parts) {

    /** A text of more parts than this was not meant as a short message. */
    public static final int MOST = 10;

    private static final int PLAIN_ALONE = 160;
    private static final int PLAIN_PART = 153;
    private static final int WIDE_ALONE = 70;
    private static final int WIDE_PART = 67;

    /** The default alphabet of GSM 03.38, and what it reaches by an escape that takes a place of its own. */
    private static final String PLAIN = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String ESCAPED = "\f^{}\\[~]|€";

    /** Counts a text as it goes out. */
    public static SmsParts of(String text) {
        var plain = text.codePoints().allMatch(c -> PLAIN.indexOf(c) >= 0 || ESCAPED.indexOf(c) >= 0);
        var widths = plain
                ? text.codePoints().map(c -> ESCAPED.indexOf(c) >= 0 ? 2 : 1).toArray()
                : text.codePoints().map(Character::charCount).toArray();
        var places = 0;
        for (var width : widths) {
            places += width;
        }
        var alone = plain ? PLAIN_ALONE : WIDE_ALONE;
        if (places <= alone) {
            return new SmsParts(widths.length, places, Math.min(1, places));
        }
        return new SmsParts(widths.length, places, parts(widths, plain ? PLAIN_PART : WIDE_PART));
    }

    /** Whether it is sent at all: at most ten parts, and no more places than ten Chinese parts have. */
    public boolean fits() {
        return parts <= MOST && places <= SmsChannel.LONGEST;
    }

    private static int parts(int[] widths, int room) {
        var parts = 1;
        var used = 0;
        for (var width : widths) {
            if (used + width > room) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }
}
