package cn.yuetan.portal.shared;

import java.text.Normalizer;

/**
 * A person's name as they write it: Han of any plane, letters, the middle dot U+00B7 of minority names.
 *
 * <p>At most 25 Han characters (50 code points where letters are used), no digits, emoji or control characters.
 */
public record PersonName(String value) {

    private static final int MOST_HAN = 25;
    private static final int MOST_CODE_POINTS = 50;
    private static final int MIDDLE_DOT = 0x00B7;

    /** Other dots that keyboards offer for the middle dot. */
    private static final int[] DOTS = {0x2022, 0x2027, 0x30FB, 0x22C5, 0xFF65};

    /**
     * Cleans and checks what was typed.
     *
     * @throws InputRefused if it is empty, too long or holds a character that no name has
     */
    public static PersonName parse(String typed) {
        if (typed.length() > 400) {
            throw new InputRefused("shared.name.tooLong");
        }
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("[ \\u3000]+", " ");
        for (var dot : DOTS) {
            name = name.replace(dot == 0 ? ' ' : (char) dot, (char) MIDDLE_DOT);
        }
        if (name.isEmpty()) {
            throw new InputRefused("shared.name.missing");
        }
        if (!name.codePoints().allMatch(PersonName::mayStandInName)
                || name.codePoints().noneMatch(Character::isLetter)) {
            throw new InputRefused("shared.name.character");
        }
        var han = name.codePoints().filter(PersonName::isHan).count();
        if (han > MOST_HAN || name.codePointCount(0, name.length()) > MOST_CODE_POINTS) {
            throw new InputRefused("shared.name.tooLong");
        }
        return new PersonName(name);
    }

    /** The first character and a star, 王*; for a name in letters the first letter and a star. */
    public String masked() {
        return Character.toString(value.codePointAt(0)) + "*";
    }

    /** What comes before 师傅 in a greeting on the person's own phone: the first Han, or the first word. */
    public String shortForm() {
        var first = value.codePointAt(0);
        return isHan(first) ? Character.toString(first) : value.split("[ \\u00B7]", 2)[0];
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean mayStandInName(int codePoint) {
        return Character.isLetter(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || codePoint == MIDDLE_DOT
                || codePoint == ' '
                || codePoint == '-'
                || codePoint == '\'';
    }
}
