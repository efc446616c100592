package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.Refusal;
import java.time.Duration;

/** A sign-in code was not sent or not accepted. */
public final class SmsCodeRefused extends Refusal {

    private SmsCodeRefused(String key, Object... parameters) {
        super(key, key + ".next", parameters);
    }

    /** Another code went out a moment ago, or too many did. */
    static SmsCodeRefused wait(Duration wait) {
        return new SmsCodeRefused("courier.code.wait", Math.max(1, wait.toSeconds()));
    }

    /** Wrong code, or one for another number. */
    static SmsCodeRefused wrong(int triesLeft) {
        return new SmsCodeRefused("courier.code.wrong", triesLeft);
    }

    /** No code waits: never asked for, too old, used, or tried too often. */
    static SmsCodeRefused gone() {
        return new SmsCodeRefused("courier.code.gone");
    }

    static SmsCodeRefused closed() {
        return new SmsCodeRefused("courier.code.closed");
    }
}
