package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.InputRefused;
import java.util.Locale;

/** The name under which staff and hosts sign in. */
final class UserName {

    private static final String RULE = "[a-z][a-z0-9.-]{2,39}";

    private UserName() {}

    /**
     * Reads what somebody typed.
     *
     * @throws InputRefused if nobody can be called so
     */
    static String parse(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        if (!name.matches(RULE)) {
            throw new InputRefused("identity.account.userName");
        }
        return name;
    }
}
