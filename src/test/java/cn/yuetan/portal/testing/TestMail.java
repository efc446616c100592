package cn.yuetan.portal.testing;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.channel.SendResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** E-mail that stays here, for tests that ask for it; switch it off again afterwards. */
public final class TestMail implements Channel {

    /** What left. */
    public final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean on;

    public void on(boolean now) {
        on = now;
        sent.clear();
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean configured() {
        return on;
    }

    @Override
    public SendResult send(Outgoing message) {
        sent.add(message);
        return new SendResult.Taken("");
    }

    @Override
    public int perMinuteAndAddress() {
        return 1000;
    }
}
