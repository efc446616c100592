package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.InputRefused;
import java.text.Normalizer;

/** Checks what staff type into text fields: something, not too much, nothing invisible. */
final class PlainText {

    private PlainText() {}

    /**
     * One line that must be there.
     *
     * @param key translation key prefix; {@code .missing}, {@code .tooLong} and {@code .character} follow it
     * @throws InputRefused if it is empty, too long or holds control characters
     */
    static String line(String typed, int longest, String key) {
        var text = optional(typed, longest, key);
        if (text.isEmpty()) {
            throw new InputRefused(key + ".missing");
        }
        return text;
    }

    /** One line that may be empty. */
    static String optional(String typed, int longest, String key) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(PlainText::invisible)) {
            throw new InputRefused(key + ".character");
        }
        return within(text, longest, key);
    }

    /** Several lines that may be empty. */
    static String lines(String typed, int longest, String key) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePoints().anyMatch(point -> point != '\n' && invisible(point))) {
            throw new InputRefused(key + ".character");
        }
        return within(text, longest, key);
    }

    private static String within(String text, int longest, String key) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new InputRefused(key + ".tooLong", Integer.toString(longest), Integer.toString(length));
        }
        return text;
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
