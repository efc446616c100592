package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.channel.SmsParts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What words that staff write must be like. */
final class WordingRules {

    static final int LONGEST_TITLE = 40;

    /** A Latin letter is half as wide as a Han character. */
    static final int LONGEST_ENGLISH_TITLE = 80;

    static final int LONGEST_TEXT = 500;

    private static final String REFUSED = "notice.wording.refused.";
    private static final String WARNING = "notice.wording.warning.";
    private static final String AND = "\u3001";

    private WordingRules() {}

    /** The words as they are kept: no space around them, and the braces of a Chinese keyboard are braces too. */
    static WordingText clean(WordingText typed) {
        return new WordingText(clean(typed.title()), clean(typed.text()));
    }

    /** Why words cannot be kept, if so; {@code sample} fills every value that the kind has. */
    static Optional<WordingProblem> problem(WordingText words, Tongue tongue, Map<String, String> sample) {
        var longestTitle = tongue == Tongue.EN ? LONGEST_ENGLISH_TITLE : LONGEST_TITLE;
        return size("title", words.title(), longestTitle)
                .or(() -> size("text", words.text(), LONGEST_TEXT))
                .or(() -> invisible(words))
                .or(() -> misfit(words, sample.keySet()))
                .or(() -> tooLongToSend(words, tongue, sample));
    }

    /** Why words do not fit values with these names, if so; the least that must hold for words kept long ago. */
    static Optional<WordingProblem> misfit(WordingText words, Collection<String> names) {
        return Braces.unbalanced(words.title())
                .or(() -> Braces.unbalanced(words.text()))
                .map(place -> WordingProblem.of(REFUSED + "brace", place))
                .or(() -> words.names().stream()
                        .filter(name -> !names.contains(name))
                        .findFirst()
                        .map(name -> names.isEmpty()
                                ? WordingProblem.of(REFUSED + "noValues", name)
                                : WordingProblem.of(REFUSED + "value", name, inBraces(names))));
    }

    /** What staff should think about before they keep these words instead of the standard ones. */
    static List<WordingProblem> warnings(
            WordingText words, WordingText standard, Tongue tongue, Map<String, String> sample) {
        var warnings = new ArrayList<WordingProblem>();
        var missing = new TreeSet<>(standard.names());
        missing.removeAll(words.names());
        if (!missing.isEmpty()) {
            warnings.add(WordingProblem.of(WARNING + "missing", inBraces(missing)));
        }
        if (tongue == Tongue.ZH) {
            var length = length(words, sample);
            if (length.parts() > 1) {
                warnings.add(WordingProblem.of(
                        WARNING + "parts", Integer.toString(length.characters()), Integer.toString(length.parts())));
            }
        }
        return warnings;
    }

    private static Optional<WordingProblem> size(String field, String words, int longest) {
        var length = words.codePointCount(0, words.length());
        if (length == 0) {
            return Optional.of(WordingProblem.of(REFUSED + field));
        }
        return length > longest
                ? Optional.of(WordingProblem.of(
                        REFUSED + field + ".long", Integer.toString(longest), Integer.toString(length)))
                : Optional.empty();
    }

    /** A title is one line. */
    private static Optional<WordingProblem> invisible(WordingText words) {
        var hidden = words.title().codePoints().anyMatch(WordingRules::invisible)
                || words.text().codePoints().anyMatch(point -> point != '\n' && invisible(point));
        return hidden ? Optional.of(WordingProblem.of(REFUSED + "character")) : Optional.empty();
    }

    /** Short messages leave in Chinese. */
    private static Optional<WordingProblem> tooLongToSend(
            WordingText words, Tongue tongue, Map<String, String> sample) {
        if (tongue != Tongue.ZH) {
            return Optional.empty();
        }
        var length = length(words, sample);
        return length.fits()
                ? Optional.empty()
                : Optional.of(WordingProblem.of(
                        REFUSED + "parts", Integer.toString(length.parts()), Integer.toString(SmsParts.MOST)));
    }

    private static SmsParts length(WordingText words, Map<String, String> sample) {
        return SmsParts.of(words.filled(sample).shortMessage());
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\uFF5B', '{')
                .replace('\uFF5D', '}')
                .strip();
    }

    private static String inBraces(Collection<String> names) {
        return names.stream()
                .map(name -> '{' + name + '}')
                .reduce((one, other) -> one + AND + other)
                .orElse("");
    }

    /** Joiners inside emoji are format characters and may stay; those that turn the direction of reading may not. */
    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> point != 0x200D;
            default -> false;
        };
    }
}
