package cn.yuetan.portal.notice;

import java.net.URI;
import java.time.Duration;

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

    /** Short pauses, so many tries, collapsing at so many. */
    public static NoticeSettings with(NoticeSettings.Sms sms, int tries, int collapseAt) {
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
                new NoticeSettings.Alarms(false, Duration.ofMillis(50)));
    }
}
