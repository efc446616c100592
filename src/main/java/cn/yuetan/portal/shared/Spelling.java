package cn.yuetan.portal.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a name is typed when people search for it: {@code wangshili} and {@code wsl}. Characters that ICU has no reading for
 * are left out.
 *
 * @param pinyin at most 240 letters and digits
 * @param initials at most 60
 */
public record Spelling(String pinyin, String initials) {

    private static final int LONGEST_PINYIN = 240;
    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_INITIALS = 60;

    // Transliterators of ICU are safe for use by several threads.
    private static final Transliterator PERSONS = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");
    private static final Transliterator THINGS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");

    /** A person's name; family names are read the way names are read. */
    public static Spelling of(PersonName name) {
        return spelled(PERSONS.transliterate(name.value()), "[^a-z]+", LONGEST_PERSON);
    }

    /** The name of a place or a thing, its digits kept. */
    public static Spelling of(String name) {
        return spelled(THINGS.transliterate(name), "[^a-z0-9]+", LONGEST_PINYIN);
    }

    private static Spelling spelled(String spaced, String between, int longest) {
        var syllables = Arrays.stream(spaced.toLowerCase(Locale.ROOT).split(between))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
        var initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        return new Spelling(cut(String.join("", syllables), longest), cut(initials, LONGEST_INITIALS));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
