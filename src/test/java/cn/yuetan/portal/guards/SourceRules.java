package cn.yuetan.portal.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can only be seen in the source text. */
final class SourceRules {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*", Pattern.DOTALL);
    private static final Pattern STRING =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST_FILE = 300;

    private SourceRules() {}

    /** A source file and its text. */
    record Source(String name, String text) {}

    static List<Source> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var sources = new ArrayList<Source>();
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(new Source(folder.relativize(file).toString(), Files.readString(file)));
            }
            return sources;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** String literals that hold Chinese text, which belongs in the translations; sample data may. */
    static List<String> chineseLiterals(List<Source> sources) {
        return sources.stream()
                .filter(source ->
                        !source.name().contains("DemoData") && !source.name().contains("Demo"))
                .flatMap(source -> literals(source.text())
                        .filter(literal -> HAN.matcher(literal).find())
                        .map(literal -> source.name() + ": " + literal))
                .toList();
    }

    /** Files with more lines than one room should have. */
    static List<String> longFiles(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.text().lines().count() > LONGEST_FILE)
                .map(source -> source.name() + ": " + source.text().lines().count() + " lines")
                .toList();
    }

    /** Marks of unfinished work and of things that the house does not do. */
    static List<String> forbiddenWords(List<Source> sources) {
        var forbidden = Pattern.compile("TO" + "DO|FIX" + "ME|@Js" + "Module|@Npm" + "Package|@Css" + "Import|--lu"
                + "mo-|printStack" + "Trace");
        return sources.stream()
                .flatMap(source ->
                        forbidden.matcher(source.text()).results().map(found -> source.name() + ": " + found.group()))
                .toList();
    }

    static Stream<String> literals(String source) {
        var code = COMMENT.matcher(source).replaceAll("");
        return STRING.matcher(code).results().map(java.util.regex.MatchResult::group);
    }
}
