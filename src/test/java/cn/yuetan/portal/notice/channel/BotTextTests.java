package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BotTextTests {

    private static final String LINK = "https://yuetan.example.cn/staff/alarms";
    private static final String RARE = Character.toString(0x2CB4E);

    @Test
    void markdownHasTitleWordsAndLink() {
        assertThat(BotText.markdown(Wording.message("office", "警报", "请看"), "打开"))
                .isEqualTo("**警报**\n请看\n[打开](" + LINK + ")");
        assertThat(BotText.plain(Wording.message("office", "警报", "请看"))).isEqualTo("警报\n请看\n" + LINK);
    }

    @Test
    void noWordsOfAPersonBecomeALinkAMentionACommandOrAHeading() {
        var nasty =
                "[点我](https://evil.example) <@all> <font color=\"warning\">x</font> `code` **b**\n# big\n> quote \\*";
        var written = BotText.markdown(Wording.message("office", nasty, nasty), "打开");
        var words = written.substring(0, written.lastIndexOf("\n["))
                .replaceFirst("^\\*\\*", "")
                .replaceFirst("\\*\\*\n", "\n");
        assertThat(words).doesNotContain("[", "]", "<", ">", "`", "*", "#", "\\");
        assertThat(words).contains("点我", "all", "big");
        assertThat(written).endsWith("\n[打开](" + LINK + ")");
    }

    @Test
    void aTitleStaysOneLine() {
        assertThat(BotText.markdown(Wording.message("office", "一\n# 二", "三"), "打开"))
                .startsWith("**一 \uFF03 二**\n三\n");
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsisBeforeTheLinkAndNeverInsideACharacter() {
        for (var shift = 0; shift < 4; shift++) {
            var message = Wording.message("office", "警报", "a".repeat(shift) + RARE.repeat(5000));
            var markdown = BotText.markdown(message, "打开");
            var plain = BotText.plain(message);
            assertThat(bytes(markdown)).isBetween(4090, 4096);
            assertThat(bytes(plain)).isBetween(2042, 2048);
            assertThat(markdown).endsWith(RARE + "\u2026\n[打开](" + LINK + ")");
            assertThat(plain).endsWith(RARE + "\u2026\n" + LINK);
            assertThat(new String(markdown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(markdown);
        }
    }

    @Test
    void aTitleOfTenThousandCharactersLeavesRoomForTheWords() {
        var markdown = BotText.markdown(Wording.message("office", "警".repeat(10_000), "请看"), "打开");
        assertThat(bytes(markdown)).isLessThan(400);
        assertThat(markdown).contains("\u2026**\n请看\n[打开]");
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
