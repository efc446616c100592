package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.Refusal;
import org.springframework.modulith.NamedInterface;

/** The courier may look but not act: not yet approved, sent back or suspended. */
@NamedInterface("contract")
public final class CourierNotActive extends Refusal {

    CourierNotActive(String messageKey, String nextStepKey) {
        super(messageKey, nextStepKey, new Object[0]);
    }
}
