package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.shared.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which ways out this portal is set up for: nobody is offered a switch that moves nothing. */
@Component
public class WaysOut {

    private final ObjectProvider<Channel> channels;
    private final PublicAddress publicAddress;

    WaysOut(ObjectProvider<Channel> channels, PublicAddress publicAddress) {
        this.channels = channels;
        this.publicAddress = publicAddress;
    }

    /** Whether messages leave this way. */
    public boolean areSetUp(ChannelName way) {
        return channels.stream().anyMatch(channel -> channel.name() == way && channel.configured());
    }

    /** Whether a letter with a link can be sent. */
    public boolean lettersLeave() {
        return publicAddress.isKnown() && areSetUp(ChannelName.EMAIL);
    }
}
