package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.Refusal;
import java.time.Duration;

/** Nobody was signed in; the same words for unknown names and wrong passwords. */
public final class SignInRefused extends Refusal {

    private SignInRefused(String key, Object... parameters) {
        super(key, key + ".next", parameters);
    }

    static SignInRefused wrong() {
        return new SignInRefused("identity.login.wrong");
    }

    static SignInRefused suspended() {
        return new SignInRefused("identity.login.suspended");
    }

    static SignInRefused wait(Duration wait) {
        return new SignInRefused("identity.login.wait", Math.max(1, wait.toSeconds()));
    }
}
