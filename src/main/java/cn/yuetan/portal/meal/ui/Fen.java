package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.shared.InputRefused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Yuan as people type them, in fen. */
final class Fen {

    private Fen() {}

    /** Refuses nothing, fractions of a fen and figures beyond any meal with the sentence under the key. */
    static int of(@Nullable BigDecimal yuan, String refusalKey) {
        if (yuan == null) {
            throw new InputRefused(refusalKey);
        }
        try {
            return yuan.movePointRight(2).intValueExact();
        } catch (ArithmeticException e) {
            throw new InputRefused(refusalKey);
        }
    }
}
