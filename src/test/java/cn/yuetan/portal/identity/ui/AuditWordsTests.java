package cn.yuetan.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever any module writes into the audit trail, its reader finds in words. */
class AuditWordsTests {

    /** A call that writes to the trail, up to its end; every code literal in it with a dot inside is an action. */
    private static final Pattern RECORD =
            Pattern.compile("\\b(?:record|recorded|order|ordered)\\((?:[^;]*?)\\);", Pattern.DOTALL);

    private static final Pattern ACTION = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[a-z][A-Za-z]*)+)\"");

    @Test
    void everyActionHasItsWord() throws Exception {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            texts.load(file);
        }
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source);
                if (text.contains("AuditTrail")) {
                    RECORD.matcher(text)
                            .results()
                            .flatMap(call -> ACTION.matcher(call.group()).results())
                            .forEach(action -> actions.add(action.group(1)));
                }
            }
        }

        assertThat(actions)
                .hasSizeGreaterThan(30)
                .contains("kiosk.opened", "volunteer.task.calledOff", "account.reopened")
                .allSatisfy(action -> assertThat(texts.getProperty(AuditWords.ACTION + action))
                        .as(action)
                        .isNotBlank());
    }
}
