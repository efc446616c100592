package cn.yuetan.portal.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTests {

    private static final Translations TEXTS = Translations.read();

    @Test
    void seesTheTexts() {
        assertThat(TEXTS.chinese()).hasSizeGreaterThan(200);
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(TEXTS.missing()).isEmpty();
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(TEXTS.repeatedKeys()).isEmpty();
    }

    @Test
    void chineseIsChineseAndEnglishIsEnglish() {
        assertThat(TEXTS.wrongLanguage()).isEmpty();
    }

    @Test
    void parametersFit() {
        assertThat(TEXTS.wrongParameters()).isEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasAText() {
        assertThat(TEXTS.unknownKeys(SourceRules.below(Path.of("src/main/java"))))
                .isEmpty();
    }

    @Test
    void theGuardBites() {
        var broken = new Translations(
                Map.of("meal.a", "菜", "meal.b", "Soup", "meal.c", "还有 {0} 份", "meal.d", "{0"),
                Map.of("meal.a", "菜", "meal.c", "{0} of {1} left", "meal.d", "{0}"),
                List.of());
        assertThat(broken.missing()).containsExactly("meal.b");
        assertThat(broken.wrongLanguage()).hasSize(2);
        assertThat(broken.wrongParameters()).hasSize(2);
        assertThat(broken.unknownKeys(List.of(new SourceRules.Source("A.java", "x(\"meal.nothing\")"))))
                .hasSize(1);
    }

    @Test
    void theGuardBitesWordsOfMessagesThatNameOtherValues() {
        var fine = new Translations(
                Map.of("notice.kind.meal.a.text", "取 {meal}"), Map.of("notice.kind.meal.a.text", "{meal}"), List.of());
        var broken = new Translations(
                Map.of("notice.kind.meal.a.text", "取 {meal}"), Map.of("notice.kind.meal.a.text", "{dish}"), List.of());
        assertThat(fine.wrongParameters()).isEmpty();
        assertThat(broken.wrongParameters()).hasSize(1);
    }
}
