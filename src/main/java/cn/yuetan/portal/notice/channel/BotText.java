package cn.yuetan.portal.notice.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a bot writes into its room: the title, the words, and the link last. WeCom counts bytes; what is too long ends
 * with an ellipsis before the link, never in the middle of a character.
 */
final class BotText {

    private static final int LONGEST_MARKDOWN = 4096;
    private static final int LONGEST_TEXT = 2048;
    private static final int LONGEST_TITLE = 300;
    private static final String CUT = "\u2026";

    /**
     * WeCom knows no escape: what would begin a link, a mention, a color, code or a heading becomes its full-width twin,
     * which looks the same and does nothing.
     */
    private static final Map<Integer, String> TWINS = Map.of(
            (int) '<', "\uFF1C",
            (int) '>', "\uFF1E",
            (int) '[', "\uFF3B",
            (int) ']', "\uFF3D",
            (int) '*', "\uFF0A",
            (int) '#', "\uFF03",
            (int) '`', "\uFF40",
            (int) '\\', "\uFF3C");

    private BotText() {}

    /** @param open the words of the link */
    static String markdown(Outgoing message, String open) {
        var title = "**" + cut(tame(oneLine(message.title())), LONGEST_TITLE) + "**\n";
        var link = message.link().isEmpty()
                ? ""
                : "\n[" + tame(open) + "](" + message.link().replace(")", "%29") + ")";
        return title + cut(tame(message.text()), LONGEST_MARKDOWN - bytes(title) - bytes(link)) + link;
    }

    static String plain(Outgoing message) {
        var title = cut(oneLine(message.title()), LONGEST_TITLE) + "\n";
        var link = message.link().isEmpty() ? "" : "\n" + message.link();
        return title + cut(message.text(), LONGEST_TEXT - bytes(title) - bytes(link)) + link;
    }

    /** The words in so many bytes at most. */
    static String cut(String words, int most) {
        if (bytes(words) <= most) {
            return words;
        }
        var room = most - bytes(CUT);
        var end = 0;
        while (end < words.length()) {
            var next = words.offsetByCodePoints(end, 1);
            room -= bytes(words.substring(end, next));
            if (room < 0) {
                break;
            }
            end = next;
        }
        return words.substring(0, end) + CUT;
    }

    private static String tame(String words) {
        var tamed = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (TWINS.containsKey(c)) {
                tamed.append(TWINS.get(c));
            } else {
                tamed.appendCodePoint(c);
            }
        });
        return tamed.toString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
