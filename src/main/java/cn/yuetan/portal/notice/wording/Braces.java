package cn.yuetan.portal.notice.wording;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with values' names in braces, such as {@code {task}}. */
final class Braces {

    private static final Pattern BRACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LONE = Pattern.compile("[{}]");
    private static final int AROUND = 6;

    private Braces() {}

    /** The names that stand in the words. */
    static Set<String> in(String words) {
        var names = new TreeSet<String>();
        BRACE.matcher(words).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    /** The words with each brace replaced once: a value that looks like a brace stays as it was typed. */
    static String fill(String words, Map<String, String> values) {
        return BRACE.matcher(words)
                .replaceAll(hit -> Matcher.quoteReplacement(values.getOrDefault(hit.group(1), hit.group())));
    }

    /** The words around the first brace without a partner. */
    static Optional<String> unbalanced(String words) {
        // as long as what it stands for, so that the place stays the place
        var without =
                BRACE.matcher(words).replaceAll(hit -> "_".repeat(hit.group().length()));
        var lone = LONE.matcher(without);
        return lone.find()
                ? Optional.of(words.substring(
                        Math.max(0, lone.start() - AROUND), Math.min(words.length(), lone.end() + AROUND)))
                : Optional.empty();
    }
}
