package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PersonName;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a name is typed when staff search for it: {@code wangshili} and {@code wsl}.
 *
 * <p>Family names are read the way names are read. Characters that ICU has no reading for are left out.
 */
record NameSpelling(String pinyin, String initials) {

    private static final int LONGEST_PINYIN = 200;
    private static final int LONGEST_INITIALS = 60;

    // Transliterators of ICU are safe for use by several threads.
    private static final Transliterator SYLLABLES =
            Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");

    static NameSpelling of(PersonName name) {
        var spaced = SYLLABLES.transliterate(name.value()).toLowerCase(Locale.ROOT);
        var syllables = Arrays.stream(spaced.split("[^a-z]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
        var pinyin = String.join("", syllables);
        var initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        return new NameSpelling(cut(pinyin, LONGEST_PINYIN), cut(initials, LONGEST_INITIALS));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
