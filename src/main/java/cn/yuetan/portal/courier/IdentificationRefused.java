package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The person at the tablet was not recognized; says why and what works instead. */
@NamedInterface("contract")
public final class IdentificationRefused extends Refusal {

    /** What went wrong, for a tablet that wants to react in its own way. */
    public enum Reason {
        NOT_FOUR_DIGITS,
        WRONG_PIN,
        WAIT,
        CODE_EXPIRED,
        CODE_USED,
        CODE_FOREIGN,
        SUSPENDED
    }

    private final Reason reason;
    private final Duration wait;

    private IdentificationRefused(
            Reason reason, Duration wait, String key, @Nullable String nextStep, Object... values) {
        super(key, nextStep, values);
        this.reason = reason;
        this.wait = wait;
    }

    static IdentificationRefused of(Reason reason) {
        var key =
                switch (reason) {
                    case NOT_FOUR_DIGITS -> "courier.identify.fourDigits";
                    case WRONG_PIN -> "courier.identify.wrongPin";
                    case WAIT -> "courier.identify.wait";
                    case CODE_EXPIRED -> "courier.identify.expired";
                    case CODE_USED -> "courier.identify.used";
                    case CODE_FOREIGN -> "courier.identify.foreign";
                    case SUSPENDED -> "courier.identify.suspended";
                };
        return new IdentificationRefused(reason, Duration.ZERO, key, key + ".next");
    }

    /** Digits or PIN are wrong; so many tries are left before a wait. */
    static IdentificationRefused wrongPin(int triesLeft) {
        return new IdentificationRefused(
                Reason.WRONG_PIN,
                Duration.ZERO,
                "courier.identify.wrongPin",
                "courier.identify.wrongPin.next",
                triesLeft);
    }

    /** Too many tries: so long no PIN is looked at. */
    static IdentificationRefused wait(Duration wait) {
        return new IdentificationRefused(
                Reason.WAIT,
                wait,
                "courier.identify.wait",
                "courier.identify.wait.next",
                Math.max(1, wait.toSeconds()));
    }

    public Reason reason() {
        return reason;
    }

    /** How long no PIN is looked at; zero unless the reason is {@link Reason#WAIT}. */
    public Duration waitFor() {
        return wait;
    }
}
