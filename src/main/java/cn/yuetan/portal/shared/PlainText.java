package cn.yuetan.portal.shared;

import java.text.Normalizer;

/** Checks what people type into text fields: something, not too much, nothing invisible. */
public final class PlainText {

    private PlainText() {}

    /**
     * One line that must be there.
     *
     * @param key translation key prefix; {@code .missing}, {@code .tooLong} and {@code .character} follow it
     * @throws InputRefused if it is empty, too long or holds control characters
     */
    public static String line(String typed, int longest, String key) {
        var text = optional(typed, longest, key);
        if (text.isEmpty()) {
            throw new InputRefused(key + ".missing");
        }
        return text;
    }

    /**
     * One line that may be empty.
     *
     * @throws InputRefused if it is too long or holds control characters
     */
    public static String optional(String typed, int longest, String key) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(PlainText::invisible)) {
            throw new InputRefused(key + ".character");
        }
        return within(text, longest, key);
    }

    /**
     * Several lines that may be empty.
     *
     * @throws InputRefused if they are too long or hold control characters
     */
    public static String lines(String typed, int longest, String key) {
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
