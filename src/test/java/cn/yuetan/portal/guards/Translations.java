package cn.yuetan.portal.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Both languages of the portal, and what can be wrong with them. */
record Translations(Map<String, String> chinese, Map<String, String> english, List<String> repeatedKeys) {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*(?:\\.[a-z0-9][a-zA-Z0-9-]*){1,5}");

    /** Words of messages name their values: {@code {task}} instead of {@code {0}}. */
    private static final Pattern NAMED = Pattern.compile("notice\\.(?:kind|alarm)\\..+");

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** What a name in the sources may stand under: itself a key, the id of a message, or an act of the audit trail. */
    private static final List<String> HOMES = List.of("", "notice.kind.", "identity.audit.do.");

    static Translations read() {
        var repeated = new ArrayList<String>();
        var chinese = load(FOLDER.resolve("translations.properties"), repeated);
        var english = load(FOLDER.resolve("translations_en.properties"), repeated);
        return new Translations(chinese, english, repeated);
    }

    private static Map<String, String> load(Path file, List<String> repeated) {
        try (var in = Files.newBufferedReader(file)) {
            var keys = new TreeMap<String, String>();
            var properties = new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    if (keys.put((String) key, (String) value) != null) {
                        repeated.add(file.getFileName() + ": " + key);
                    }
                    return super.put(key, value);
                }
            };
            properties.load(in);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that only one language has. */
    Set<String> missing() {
        var missing = new TreeSet<String>();
        chinese.keySet().stream().filter(key -> !english.containsKey(key)).forEach(missing::add);
        english.keySet().stream().filter(key -> !chinese.containsKey(key)).forEach(missing::add);
        return missing;
    }

    /** English texts that hold Chinese, Chinese texts without any, other than names and numbers; empty texts. */
    List<String> wrongLanguage() {
        var wrong = new ArrayList<String>();
        english.forEach((key, text) -> {
            if (text.isBlank() || (HAN.matcher(text).find() && !key.contains("language"))) {
                wrong.add("en " + key + ": " + text);
            }
        });
        chinese.forEach((key, text) -> {
            var words = text.replaceAll("\\{[^}]*}|\\p{Punct}|\\d|English|QR|PIN|CSV|Excel|PDF|SHA|ID|IP|kWh|v", "");
            if (text.isBlank()
                    || (words.chars().anyMatch(Character::isLetter)
                            && !HAN.matcher(text).find())) {
                wrong.add("zh " + key + ": " + text);
            }
        });
        return wrong;
    }

    /** Texts whose parameters cannot be formatted or differ between the languages. */
    List<String> wrongParameters() {
        var wrong = new ArrayList<String>();
        chinese.forEach((key, text) -> {
            var other = english.getOrDefault(key, text);
            if (NAMED.matcher(key).matches()) {
                if (!names(text).equals(names(other))) {
                    wrong.add(key + ": the languages name different values");
                }
                return;
            }
            try {
                if (formats(text, Locale.SIMPLIFIED_CHINESE) < formats(other, Locale.ENGLISH)) {
                    wrong.add(key + ": English has more parameters than Chinese");
                }
            } catch (IllegalArgumentException e) {
                wrong.add(key + ": " + e.getMessage());
            }
        });
        return wrong;
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        NAME.matcher(text).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    private static int formats(String text, Locale locale) {
        return text.contains("{") ? new MessageFormat(text, locale).getFormatsByArgumentIndex().length : 0;
    }

    private boolean hasText(String start) {
        return chinese.keySet().stream().anyMatch(key -> key.startsWith(start));
    }

    /** Literals in the sources that look like a key of a known module but name no text. */
    List<String> unknownKeys(List<SourceRules.Source> sources) {
        var prefixes = new TreeSet<String>();
        chinese.keySet().forEach(key -> prefixes.add(key.substring(0, key.lastIndexOf('.'))));
        return sources.stream()
                .flatMap(source -> SourceRules.literals(source.text())
                        .map(literal -> literal.substring(1, literal.length() - 1))
                        .filter(literal -> KEY.matcher(literal).matches())
                        .filter(literal -> prefixes.contains(literal.substring(0, literal.lastIndexOf('.'))))
                        .filter(literal -> HOMES.stream().noneMatch(home -> hasText(home + literal)))
                        .map(literal -> source.name() + ": " + literal))
                .toList();
    }
}
