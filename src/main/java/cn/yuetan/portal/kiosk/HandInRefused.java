package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.shared.Refusal;

/** The tablet cannot take a courier in hand now. */
public final class HandInRefused extends Refusal {

    private HandInRefused(String key) {
        super(key, key + ".next", new Object[0]);
    }

    static HandInRefused expectsSomebody() {
        return new HandInRefused("kiosk.handIn.refused.expects");
    }

    static HandInRefused over() {
        return new HandInRefused("kiosk.handIn.refused.over");
    }

    static HandInRefused notInService() {
        return new HandInRefused("kiosk.handIn.refused.closed");
    }
}
