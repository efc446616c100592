package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.NoticeSettings.Email.Tls;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of letters when the mail server misbehaves. */
class BadMailServerTests {

    private BadMailServer server;

    @BeforeEach
    void start() throws Exception {
        server = new BadMailServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void behavingWellItTakesALetter() {
        assertThat(send()).isEqualTo(new SendResult.Taken(""));
        assertThat(server.letters).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"450", "451", "421", "452"})
    void notNowMeansLater(int code) {
        server.toRecipient = code + " not now";
        assertThat(send()).isEqualTo(new SendResult.Later("smtp-" + code));
        server.toRecipient = "250 ok";
        server.toLetter = code + " not now";
        assertThat(send()).isEqualTo(new SendResult.Later("smtp-" + code));
    }

    @ParameterizedTest
    @CsvSource({"550", "551", "553", "554"})
    void noMeansNever(int code) {
        server.toRecipient = code + " no such mailbox";
        assertThat(send()).isEqualTo(new SendResult.Never("smtp-" + code));
        server.toRecipient = "250 ok";
        server.toLetter = code + " we do not want this";
        assertThat(send()).isEqualTo(new SendResult.Never("smtp-" + code));
    }

    @ParameterizedTest
    @CsvSource({"530", "550"})
    void whatIsOurOwnFaultIsTriedAgain(int code) {
        server.toSender = code + " not from you";
        assertThat(send()).isEqualTo(new SendResult.Later("smtp-" + code));
    }

    @Test
    void aServerThatTakesALetterAndDropsTheLineGetsItAgainUnderTheSameId() {
        server.fault = BadMailServer.Fault.ACCEPT_AND_DROP;
        assertThat(send()).isEqualTo(new SendResult.Later("mail-dropped"));
        server.fault = BadMailServer.Fault.NOTHING;
        assertThat(send()).isEqualTo(new SendResult.Taken(""));
        assertThat(server.letters).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains("Message-ID: <3f0c8f0e-8f43-4b8e-9a2f-0c5a4d1e2b3c@yuetan.example.cn>"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BadMailServer.Fault.class,
            names = {"DROP_AT_GREETING", "DROP_AT_RECIPIENT", "DROP_IN_DATA", "GARBAGE_GREETING"})
    void aLineThatBreaksIsTriedAgain(BadMailServer.Fault fault) {
        server.fault = fault;
        assertThat(send()).isInstanceOf(SendResult.Later.class);
        assertThat(server.letters).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = BadMailServer.Fault.class,
            names = {"NO_GREETING", "HANG_AFTER_DATA"})
    void aServerThatHangsIsLeftInTime(BadMailServer.Fault fault) {
        server.fault = fault;
        var start = System.nanoTime();
        assertThat(send()).isEqualTo(new SendResult.Later("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void nobodyThereIsTriedAgain() throws Exception {
        server.close();
        assertThat(send()).isEqualTo(new SendResult.Later("unreached"));
    }

    private SendResult send() {
        return EmailChannelTests.mail(server.port(), Tls.NONE).send(Wording.message("wang@example.org", "一", "二"));
    }
}
