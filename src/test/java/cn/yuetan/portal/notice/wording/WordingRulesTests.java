package cn.yuetan.portal.notice.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingRulesTests {

    private static final Map<String, String> SAMPLE = Map.of("on", "11月23日");
    private static final WordingText FINE = new WordingText("登记通过了", "你的登记在{on}通过了");

    @Test
    void takesWordsThatNameWhatThereIs() {
        assertThat(WordingRules.problem(FINE, Tongue.ZH, SAMPLE)).isEmpty();
        assertThat(WordingRules.warnings(FINE, FINE, Tongue.ZH, SAMPLE)).isEmpty();
    }

    @Test
    void namesTheValueThatIsUnknownAndThoseThatThereAre() {
        var problem = problem(new WordingText("登记通过了", "在{day}通过了"));
        assertThat(problem.key()).endsWith(".value");
        assertThat(problem.parameters()).containsExactly("day", "{on}");
        assertThat(WordingRules.problem(new WordingText("好", "{on}"), Tongue.ZH, Map.of()))
                .hasValueSatisfying(none -> assertThat(none.key()).endsWith(".noValues"));
    }

    @Test
    void showsTheBraceThatHasNoPartner() {
        for (var words : Set.of("在{on通过了", "在on}通过了", "在{on}}通过了", "{在{on}通过了")) {
            assertThat(problem(new WordingText("登记通过了", words)).key()).endsWith(".brace");
        }
        assertThat(problem(new WordingText("{on}好的，{on", "好")).parameters().getFirst())
                .contains("{on")
                .doesNotContain("{on}");
    }

    @Test
    void theBracesOfAChineseKeyboardAreBracesToo() {
        assertThat(WordingRules.clean(new WordingText(" 好｛on｝ ", "一\r\n二")))
                .isEqualTo(new WordingText("好{on}", "一\n二"));
    }

    @Test
    void somethingMustBeSaidAndNotTooMuchOfIt() {
        assertThat(problem(new WordingText("", "好")).key()).endsWith(".title");
        assertThat(problem(new WordingText("好", "")).key()).endsWith(".text");
        assertThat(WordingRules.problem(new WordingText("𠮷".repeat(40), "好"), Tongue.ZH, SAMPLE))
                .isEmpty();
        assertThat(problem(new WordingText("𠮷".repeat(41), "好")).parameters()).containsExactly("40", "41");
        assertThat(WordingRules.problem(new WordingText("a".repeat(80), "b".repeat(500)), Tongue.EN, SAMPLE))
                .isEmpty();
        assertThat(WordingRules.problem(new WordingText("a".repeat(81), "b"), Tongue.EN, SAMPLE))
                .isPresent();
        assertThat(problem(new WordingText("好", "好".repeat(501))).key()).endsWith(".text.long");
    }

    @Test
    void nothingInvisibleAndATitleOfOneLine() {
        for (var hidden : Set.of("好\u0007", "好\u202E", "好\u200B", "好\n好")) {
            assertThat(problem(new WordingText(hidden, "好")).key()).endsWith(".character");
        }
        assertThat(WordingRules.problem(new WordingText("好👨‍👩‍👧", "一\n二"), Tongue.ZH, SAMPLE))
                .isEmpty();
    }

    @Test
    void refusesWhatNoShortMessageHoldsWhenItIsFilled() {
        var values = Map.of("reason", "很".repeat(300));
        var words = new WordingText("好", "{reason}{reason}{reason}");
        assertThat(WordingRules.problem(words, Tongue.ZH, values)).hasValueSatisfying(problem -> {
            assertThat(problem.key()).endsWith(".parts");
            assertThat(problem.parameters()).containsExactly("14", "10");
        });
        assertThat(WordingRules.problem(words, Tongue.EN, values)).isEmpty();
    }

    @Test
    void warnsOfAValueThatNobodyReadsAnyMoreAndOfMessagesThatCostTwice() {
        var missing = WordingRules.warnings(new WordingText("好", "通过了"), FINE, Tongue.ZH, SAMPLE);
        assertThat(missing).singleElement().satisfies(warning -> {
            assertThat(warning.key()).endsWith(".missing");
            assertThat(warning.parameters()).containsExactly("{on}");
        });
        var long_ = new WordingText("好", "{on}" + "好".repeat(70));
        assertThat(WordingRules.warnings(long_, FINE, Tongue.ZH, SAMPLE))
                .singleElement()
                .satisfies(warning -> assertThat(warning.parameters()).containsExactly("78", "2"));
        assertThat(WordingRules.warnings(long_, FINE, Tongue.EN, SAMPLE)).isEmpty();
    }

    private static WordingProblem problem(WordingText words) {
        return WordingRules.problem(words, Tongue.ZH, SAMPLE).orElseThrow();
    }
}
