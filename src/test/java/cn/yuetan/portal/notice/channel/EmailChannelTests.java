package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.NoticeSettings.Email.Tls;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.shared.SettingRefused;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters through a real mail server on loopback, read back as their recipient would. */
class EmailChannelTests {

    private static final Instant NOW = Instant.parse("2026-11-23T03:20:00Z");
    private static final String MESSAGE_ID = "<3f0c8f0e-8f43-4b8e-9a2f-0c5a4d1e2b3c@yuetan.example.cn>";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theRecipientReadsTheSameWordsTwiceOver() throws Exception {
        assertThat(send("登记通过了", "欢迎 <b>回来</b>\n明天见 & {link}")).isEqualTo(new SendResult.Taken(""));
        var letter = received();
        assertThat(letter.getSubject()).isEqualTo("登记通过了");
        assertThat(letter.getFrom()[0].toString()).contains("no-reply@yuetan.example.cn");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(letter.getHeader("From", ",")))
                .startsWith("月坛小哥 <");
        assertThat(letter.getAllRecipients()[0]).hasToString("wang@example.org");
        assertThat(letter.getMessageID()).isEqualTo(MESSAGE_ID);
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(NOW));
        var ways = (MimeMultipart) letter.getContent();
        assertThat(ways.getContentType()).startsWith("multipart/alternative");
        assertThat(ways.getCount()).isEqualTo(2);
        assertThat(ways.getBodyPart(0).getContentType())
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(text(ways, 0))
                .contains("登记通过了", "欢迎 <b>回来</b>\n明天见 & {link}", "https://yuetan.example.cn/staff/alarms", "自动发出");
        assertThat(ways.getBodyPart(1).getContentType()).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(text(ways, 1))
                .contains("欢迎 &lt;b&gt;回来&lt;/b&gt;<br>\n明天见 &amp; {link}")
                .contains("href=\"https://yuetan.example.cn/staff/alarms\"", ">打开</a>", "lang=\"zh-CN\"")
                .doesNotContain("<b>", "{title}", "{why}");
    }

    @Test
    void aSecondTryHasTheSameMessageId() throws Exception {
        send("一", "二");
        send("一", "二");
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (var letter : server.getReceivedMessages()) {
            assertThat(letter.getMessageID()).isEqualTo(MESSAGE_ID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\nBcc: evil@example.org",
                "hello\nBcc: evil@example.org\n\nbody",
                "hello\rBcc: evil@example.org",
                "\u6708\r\nBcc: evil@example.org",
                "hello\u2028Bcc: evil@example.org\u0000"
            })
    void noTitleBecomesAHeader(String title) throws Exception {
        send(title, "文字");
        var letter = received();
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).doesNotContain("\n", "\r").contains("Bcc: evil");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.org, b@example.org",
                "a@example.org\r\nRCPT TO:<b@example.org>",
                "a b@example.org",
                "@example.org"
            })
    void whatIsNoAddressIsNeverWrittenTo(String address) {
        var result = mail(server.getSmtp().getPort(), Tls.NONE).send(Wording.message(address, "一", "二"));
        assertThat(result).isEqualTo(new SendResult.Never("mail-address"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aVeryLongTitleIsCut() throws Exception {
        send("长".repeat(5000), "二");
        assertThat(received().getSubject()).hasSize(201).endsWith("\u2026");
    }

    @Test
    void aServerWithoutEncryptionGetsNothingUnlessThatIsAllowed() {
        var result = mail(server.getSmtp().getPort(), Tls.STARTTLS).send(Wording.message("wang@example.org", "一", "二"));
        assertThat(result).isInstanceOf(SendResult.Later.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatShowsAForeignCertificateGetsNothing() {
        var result =
                mail(server.getSmtps().getPort(), Tls.IMPLICIT).send(Wording.message("wang@example.org", "一", "二"));
        assertThat(result).isEqualTo(new SendResult.Later("mail-tls"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void itIsOffWhereNoServerIsNamed() {
        assertThat(mail(0, Tls.STARTTLS).configured()).isFalse();
        assertThat(mail(25, Tls.NONE).configured()).isTrue();
    }

    @Test
    void halfASettingIsRefusedAtTheStart() {
        assertThatThrownBy(() -> EmailRules.check(settings("mail.example.org", "a@example.org", Tls.NONE)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("PORTAL_SMTP_TLS");
        assertThatThrownBy(() -> EmailRules.check(settings("mail.example.org", "", Tls.STARTTLS)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("PORTAL_SMTP_FROM");
        EmailRules.check(settings("localhost", "a@example.org", Tls.NONE));
        assertThat(EmailRules.port(settings("h", "a@b.cn", Tls.STARTTLS))).isEqualTo(587);
        assertThat(EmailRules.port(settings("h", "a@b.cn", Tls.IMPLICIT))).isEqualTo(465);
    }

    private static NoticeSettings.Email settings(String host, String from, Tls tls) {
        return new NoticeSettings.Email(host, 0, "", "", from, tls, Duration.ofSeconds(1));
    }

    private SendResult send(String title, String text) {
        return mail(server.getSmtp().getPort(), Tls.NONE).send(Wording.message("wang@example.org", title, text));
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(2000, 1)).isTrue();
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMultipart ways, int part) throws Exception {
        return String.valueOf(ways.getBodyPart(part).getContent()).replace("\r\n", "\n");
    }

    static EmailChannel mail(int port, Tls tls) {
        var settings = TestNoticeSettings.withMail(TestNoticeSettings.mail(port, tls, Duration.ofSeconds(1)));
        return new EmailChannel(settings, new Wording(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
