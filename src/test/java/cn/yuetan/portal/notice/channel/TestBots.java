package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.TestNoticeSettings;
import java.net.InetAddress;
import java.util.Map;

/** Bots for tests in other rooms. */
public final class TestBots {

    private TestBots() {}

    /** The bot of this room, listening on this machine. */
    public static Channel bot(String room, String webhook) {
        return new BotChannel(
                TestNoticeSettings.bots(Map.of(room, webhook), true), InetAddress::getAllByName, new Wording());
    }
}
