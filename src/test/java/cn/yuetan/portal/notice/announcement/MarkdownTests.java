package cn.yuetan.portal.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void writesWhatStaffNeed() {
        var html = Markdown.html("# 送暖\n\n**周五** 来 [报名](/tasks/1)\n\n- 手套\n- 热水\n\n> 先到先得");
        assertThat(html)
                .contains("<h3>送暖</h3>")
                .contains("<strong>周五</strong>")
                .contains("<a href=\"/tasks/1\"")
                .contains("<li>手套</li>")
                .contains("<blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](https://elsewhere.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<https://a.example/\" onclick=\"alert(1)>",
                "[x](https://a.example \"t\\\" onmouseover=\\\"alert(1)\")",
                "<iframe src=https://elsewhere.example></iframe>",
                "<svg/onload=alert(1)>",
                "<style>body{display:none}</style>",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "```html\n<script>alert(1)</script>\n```",
                "`<script>`</p><script>alert(1)</script>",
            })
    void nothingThatCouldActGetsThrough(String written) {
        var page = Jsoup.parseBodyFragment(Markdown.html(written));
        assertThat(page.select("script, img, iframe, svg, style, object, embed, form, input, link, meta"))
                .isEmpty();
        page.body().getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
            assertThat(attribute.getKey()).isIn("href", "rel");
            if (attribute.getKey().equals("href")) {
                assertThat(attribute.getValue()).matches("(?:https?:|tel:|/|#|[^:]*$).*");
            }
        }));
    }

    @Test
    void typedMarkupIsShownAsText() {
        assertThat(Jsoup.parseBodyFragment(Markdown.html("a <b>c</b>")).text()).isEqualTo("a <b>c</b>");
    }

    @Test
    void linksTellTheOtherSideNothing() {
        assertThat(Markdown.html("[x](https://a.example/)")).contains("rel=\"noopener noreferrer nofollow\"");
        assertThat(Markdown.html("[12345](tel:+861012345)")).contains("href=\"tel:+861012345\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "![", "*a_", "`", "<", "&", "[](", "**", "\\[", "1. ", "~", "😀"})
    @Timeout(10)
    void tenThousandCharactersOfAnythingAreBoundedAndQuick(String piece) {
        var written = piece.repeat(10_000 / piece.length());
        assertThatCode(() -> {
                    var start = System.nanoTime();
                    var html = Markdown.html(written);
                    assertThat(Jsoup.parseBodyFragment(html).text().codePoints().count())
                            .isLessThanOrEqualTo(2L * AnnouncementDraft.LONGEST_BODY);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theSummaryHasNoMarkupAndDoesNotCutAnEmojiInTwo() {
        assertThat(Markdown.summary("# 天冷\n\n**多穿** 点", 60)).isEqualTo("天冷 多穿 点");
        assertThat(Markdown.summary("😀".repeat(80), 60)
                        .codePointCount(0, Markdown.summary("😀".repeat(80), 60).length()))
                .isEqualTo(60);
    }
}
