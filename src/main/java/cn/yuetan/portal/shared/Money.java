package cn.yuetan.portal.shared;

/** An amount in fen, never negative; 1,000 fen are 10 yuan. */
public record Money(int fen) {

    private static final int MOST = 10_000_000;

    public Money {
        if (fen < 0 || fen > MOST) {
            throw new InputRefused("shared.money.range");
        }
    }

    /** The amount in yuan without needless zeros: 10, 10.5, 0.05. */
    public String yuan() {
        return java.math.BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }
}
