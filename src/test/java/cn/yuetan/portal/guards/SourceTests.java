package cn.yuetan.portal.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTests {

    private static final List<SourceRules.Source> PORTAL = SourceRules.below(Path.of("src/main/java"));

    @Test
    void seesTheSources() {
        assertThat(PORTAL).hasSizeGreaterThan(100);
    }

    @Test
    void chineseTextStandsInTheTranslations() {
        assertThat(SourceRules.chineseLiterals(PORTAL)).isEmpty();
    }

    @Test
    void filesStaySmall() {
        assertThat(SourceRules.longFiles(PORTAL)).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinishedOrPulledInFromNode() {
        assertThat(SourceRules.forbiddenWords(PORTAL)).isEmpty();
    }

    @Test
    void theRulesBite() {
        var broken = List.of(new SourceRules.Source(
                "Broken.java", "// 可以\nclass Broken { String a = \"不可以\"; } // " + "TO" + "DO" + "\n".repeat(301)));
        assertThat(SourceRules.chineseLiterals(broken)).hasSize(1);
        assertThat(SourceRules.longFiles(broken)).hasSize(1);
        assertThat(SourceRules.forbiddenWords(broken)).hasSize(1);
    }
}
