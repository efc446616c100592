package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmsWordsTests {

    private static final String LINK = "https://portal.example/me";

    @Test
    void englishHasATemplateOfItsOwn() {
        assertThat(SmsWords.template(message("text", LINK, Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("courier.approved");
        assertThat(SmsWords.template(message("text", LINK, Locale.ENGLISH))).isEqualTo("courier.approved.en");
    }

    @Test
    void theLinkGoesAlongWhereItFits() {
        assertThat(SmsWords.text(message("text", LINK, Locale.ENGLISH))).isEqualTo("title\ntext\n" + LINK);
        assertThat(SmsWords.text(message("\u5B57".repeat(650), LINK, Locale.ENGLISH)))
                .doesNotContain(LINK);
        assertThat(SmsWords.text(message("text", "", Locale.ENGLISH))).isEqualTo("title\ntext");
    }

    @Test
    void templatesMayUseTheLink() {
        assertThat(SmsWords.variables(message("text", LINK, Locale.ENGLISH)))
                .containsEntry("on", "Monday")
                .containsEntry("link", LINK);
        assertThat(SmsWords.variables(message("text", "", Locale.ENGLISH))).doesNotContainKey("link");
    }

    private static Outgoing message(String text, String link, Locale language) {
        return new Outgoing(
                UUID.randomUUID(),
                "+8613800000001",
                "courier.approved",
                "title",
                text,
                Map.of("on", "Monday"),
                link,
                language);
    }
}
