package cn.yuetan.portal.notice.wording;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words of a kind in one language, with the values' names in braces. */
public record WordingText(String title, String text) {

    /** The names of the values that they use. */
    public Set<String> names() {
        var names = new TreeSet<>(Braces.in(title));
        names.addAll(Braces.in(text));
        return names;
    }

    /** The words with these values. */
    public WordingText filled(Map<String, String> values) {
        return new WordingText(Braces.fill(title, values), Braces.fill(text, values));
    }

    /** What a short message says: the title is its first line. */
    public String shortMessage() {
        return title + '\n' + text;
    }
}
