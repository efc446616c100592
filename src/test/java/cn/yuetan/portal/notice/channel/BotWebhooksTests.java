package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.InsideNetwork;
import cn.yuetan.portal.shared.SettingRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotWebhooksTests {

    private static final String KEY = "73febdcb-secret";
    private static final String GOOD = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY;

    private final AtomicReference<String> answer = new AtomicReference<>("8.8.8.8");
    private final InsideNetwork.Resolver names = host -> {
        if (answer.get().isEmpty()) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(answer.get())};
    };

    @Test
    void takesAnAddressOfWeCom() {
        assertThat(webhooks(GOOD, false).rooms()).containsOnlyKeys("office");
        assertThat(webhooks("", false).rooms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://qyapi.weixin.qq.com/send?key=73febdcb-secret, https",
        "https://qyapi.weixin.qq.com:8443/send?key=73febdcb-secret, port",
        "https://me:73febdcb-secret@qyapi.weixin.qq.com/send, user name",
        "https://qyapi.weixin.qq.com@evil.example/73febdcb-secret, user name",
        "https://qyapi.weixin.qq.com/send#73febdcb-secret, fragment",
        "https://evil.example/send?key=73febdcb-secret, allowed hosts",
        "https://qyapi.weixin.qq.com.evil.example/73febdcb-secret, allowed hosts",
        "https://127.0.0.1/73febdcb-secret, allowed hosts",
        "https://localhost/73febdcb-secret, allowed hosts",
        "https://169.254.169.254/73febdcb-secret, allowed hosts",
        "file:///etc/73febdcb-secret, https",
        "qyapi.weixin.qq.com/73febdcb-secret, https",
        "https://bad address/73febdcb-secret, valid"
    })
    void refusesAnyOtherAtTheStartInOneSentenceWithoutTheSecret(String address, String reason) {
        assertThatThrownBy(() -> webhooks(address, false))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("PORTAL_BOT_OFFICE")
                .hasMessageContaining(reason)
                .hasMessageNotContaining(KEY)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fd00::1"})
    void refusesAnAllowedNameThatPointsInside(String inside) {
        answer.set(inside);
        assertThatThrownBy(() -> webhooks(GOOD, false))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("inside the network")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void looksAgainBeforeEachMessage() {
        var webhooks = webhooks(GOOD, false);
        assertThat(webhooks.obstacle("office")).isEmpty();
        answer.set("10.0.0.8");
        assertThat(webhooks.obstacle("office")).contains("bot-inside");
        answer.set("");
        assertThat(webhooks.obstacle("office")).contains("unreached");
    }

    @Test
    void startsWhileTheNameServiceIsAway() {
        answer.set("");
        assertThat(webhooks(GOOD, false).rooms()).containsOnlyKeys("office");
    }

    @Test
    void takesThisMachineOnlyWhereThatIsAllowed() {
        assertThat(webhooks("http://127.0.0.1:9999/send", true).rooms()).containsOnlyKeys("office");
        assertThatThrownBy(() -> webhooks("http://10.0.0.1:9999/send", true)).isInstanceOf(SettingRefused.class);
    }

    @Test
    void settingsInALogShowNoSecret() {
        assertThat(settings(GOOD, false).toString()).contains("office").doesNotContain(KEY, "weixin");
        assertThat(new NoticeSettings.Email(
                                "mail.example.org",
                                0,
                                "me",
                                KEY,
                                "a@b.cn",
                                NoticeSettings.Email.Tls.IMPLICIT,
                                Duration.ofSeconds(1))
                        .toString())
                .doesNotContain(KEY, "me,");
    }

    private BotWebhooks webhooks(String address, boolean loopback) {
        return new BotWebhooks(settings(address, loopback), names);
    }

    private static NoticeSettings.Bots settings(String address, boolean loopback) {
        return new NoticeSettings.Bots(
                Map.of("office", address), Set.of("qyapi.weixin.qq.com"), loopback, true, Duration.ofSeconds(1));
    }
}
