package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.ShortMessage;
import cn.yuetan.portal.notice.SmsGateway;
import cn.yuetan.portal.notice.SmsNotSent;
import cn.yuetan.portal.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Short messages. The provider fills the template that has the kind's id; the words in full go along. */
@Component
public class SmsChannel implements Channel {

    /** Places of ten parts of a long Chinese message: whoever writes more than this did not mean a short message. */
    static final int LONGEST = 670;

    private static final int PER_MINUTE = 5;

    private final SmsGateway gateway;

    public SmsChannel(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SMS;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public SendResult send(Outgoing message) {
        var text = SmsWords.text(message);
        var parts = SmsParts.of(text);
        if (!parts.fits()) {
            return new SendResult.Never("too-long-" + parts.parts());
        }
        try {
            return new SendResult.Taken(gateway.send(new ShortMessage(
                    message.sendId(),
                    new PhoneNumber(message.address()),
                    SmsWords.template(message),
                    SmsWords.variables(message),
                    text)));
        } catch (SmsNotSent refused) {
            if (refused.forGood()) {
                return new SendResult.Never(refused.problem());
            }
            return refused.pause().isZero()
                    ? new SendResult.Later(refused.problem())
                    : new SendResult.After(refused.pause(), refused.problem());
        }
    }

    @Override
    public int perMinuteAndAddress() {
        return PER_MINUTE;
    }
}
