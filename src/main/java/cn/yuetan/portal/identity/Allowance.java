package cn.yuetan.portal.identity;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/**
 * Whether a try may be made now.
 *
 * @param pause how long to wait, zero if the try may be made
 * @param triesLeft tries left after this one before a wait
 */
@NamedInterface("contract")
public record Allowance(Duration pause, int triesLeft) {

    public boolean granted() {
        return pause.isZero();
    }

    /** The stricter of two. */
    public Allowance and(Allowance other) {
        return new Allowance(
                pause.compareTo(other.pause) >= 0 ? pause : other.pause, Math.min(triesLeft, other.triesLeft));
    }
}
