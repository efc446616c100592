package cn.yuetan.portal.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Settings for tests that build the outbox or a gateway themselves. */
public final class TestNoticeSettings {

    private TestNoticeSettings() {}

    /** A provider at this address that gets so long for one post. */
    public static NoticeSettings.Sms provider(URI url, Duration timeout) {
        return new NoticeSettings.Sms(url, "0123456789abcdef", timeout);
    }

    /** The gateway that speaks HTTP, without Spring. */
    public static SmsGateway gateway(NoticeSettings settings, java.time.Clock clock) {
        return new HttpSmsGateway(settings, clock);
    }

    static NoticeSettings with(NoticeSettings.Sms sms) {
        return with(sms, 12, 10);
    }

    /** With this mail server. */
    public static NoticeSettings withMail(NoticeSettings.Email email) {
        var nobody = provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
        return with(nobody, 12, 10, email);
    }

    /** Short pauses, so many tries, collapsing at so many. */
    public static NoticeSettings with(NoticeSettings.Sms sms, int tries, int collapseAt) {
        return with(sms, tries, collapseAt, mail(0, NoticeSettings.Email.Tls.NONE, Duration.ofSeconds(1)));
    }

    private static NoticeSettings with(NoticeSettings.Sms sms, int tries, int collapseAt, NoticeSettings.Email email) {
        return new NoticeSettings(
                sms,
                new NoticeSettings.Outbox(
                        false,
                        Duration.ofMillis(50),
                        16,
                        tries,
                        Duration.ofMillis(100),
                        Duration.ofMillis(400),
                        22,
                        7,
                        collapseAt,
                        Duration.ofDays(90)),
                new NoticeSettings.Inbox(Duration.ofDays(365)),
                new NoticeSettings.Announcement(false),
                new NoticeSettings.Alarms(false, Duration.ofMillis(50)),
                bots(Map.of(), true),
                email,
                new NoticeSettings.Bouncing(5, Duration.ofDays(14), Duration.ofDays(90)));
    }

    /** These bots; WeCom's host and this machine may be called. */
    public static NoticeSettings.Bots bots(Map<String, String> rooms, boolean markdown) {
        return new NoticeSettings.Bots(rooms, Set.of("qyapi.weixin.qq.com"), true, markdown, Duration.ofMillis(500));
    }

    /** A mail server on this machine; none at port 0. */
    public static NoticeSettings.Email mail(int port, NoticeSettings.Email.Tls tls, Duration timeout) {
        return new NoticeSettings.Email(
                port == 0 ? "" : "127.0.0.1", port, "", "", "no-reply@yuetan.example.cn", tls, timeout);
    }
}
