package cn.yuetan.portal.servicepoint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Text as the directory stores it for searching, and the one or two neighbouring characters that an index finds it by. */
final class SearchText {

    private static final String BETWEEN = "\n";
    private static final int LONGEST = 400;

    private SearchText() {}

    /** What is searched for in a place: every line by itself, so that nothing is found across two of them. */
    static String of(PlaceFacts facts) {
        var text = String.join(BETWEEN, plain(facts.name()), plain(facts.address()), plain(facts.landmark()));
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** Full width, upper case and blanks do not matter. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** All single characters and pairs of it. */
    static Collection<String> grams(String stored) {
        var grams = new LinkedHashSet<String>();
        for (var line : stored.split(BETWEEN, -1)) {
            var points = line.codePoints().toArray();
            for (var each = 0; each < points.length; each++) {
                grams.add(new String(points, each, 1));
                if (each + 1 < points.length) {
                    grams.add(new String(points, each, 2));
                }
            }
        }
        return grams;
    }

    /** The grams that together cover what somebody looks for; at most {@code most} of them, spread over it. */
    static List<String> covering(String wanted, int most) {
        var points = wanted.codePoints().toArray();
        if (points.length == 1) {
            return List.of(wanted);
        }
        var pairs = points.length - 1;
        var taken = Math.min(most, pairs);
        var grams = new LinkedHashSet<String>();
        for (var each = 0; each < taken; each++) {
            grams.add(new String(points, taken == 1 ? 0 : each * (pairs - 1) / (taken - 1), 2));
        }
        return new ArrayList<>(grams);
    }
}
