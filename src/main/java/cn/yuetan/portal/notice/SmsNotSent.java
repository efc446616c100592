package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/** The short message did not leave; the person may try again in a minute. */
@NamedInterface("contract")
public final class SmsNotSent extends Refusal {

    SmsNotSent() {
        super("notice.sms.notSent", "notice.sms.notSent.next", new Object[0]);
    }
}
