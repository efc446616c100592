package cn.yuetan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BundledTextsTests {

    private final Locale machine = Locale.getDefault();
    private final BundledTexts texts = new BundledTexts();

    @AfterEach
    void restoreMachine() {
        Locale.setDefault(machine);
    }

    @Test
    void speaksChineseOnAnEnglishMachine() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(texts.getTranslation("ui.idle.stay", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("还在");
    }

    @Test
    void speaksEnglishOnAGermanMachine() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(texts.getTranslation("ui.idle.stay", Locale.UK)).isEqualTo("Still here");
    }

    @Test
    void speaksChineseToLanguagesItDoesNotKnow() {
        assertThat(texts.getTranslation("ui.pad.delete", Locale.FRENCH)).isEqualTo("删除");
    }

    @Test
    void fillsParametersAndKeepsTemplates() {
        assertThat(texts.getTranslation("ui.format.money", Locale.ENGLISH, "10"))
                .isEqualTo("¥10");
        assertThat(texts.getTranslation("shell.back-in", Locale.SIMPLIFIED_CHINESE, "{0}"))
                .isEqualTo("{0} 秒后自动返回");
    }

    @Test
    void marksAMissingTextInsteadOfFailing() {
        assertThat(texts.getTranslation("no.such.key", Locale.ENGLISH)).isEqualTo("!no.such.key!");
    }

    @Test
    void hasTheSameDesignSystemAndShellKeysInBothLanguages() {
        assertThat(keys("translations.properties")).isEqualTo(keys("translations_en.properties"));
        assertThat(keys("translations.properties")).hasSizeGreaterThan(60);
    }

    private static Set<String> keys(String file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundledTextsTests.class.getResourceAsStream("/vaadin-i18n/" + file)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("ui.") && !key.startsWith("shell."));
        return keys;
    }
}
