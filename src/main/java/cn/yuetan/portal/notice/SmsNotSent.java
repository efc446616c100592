package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.Refusal;
import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/** The short message did not leave; the person may try again in a minute. */
@NamedInterface("contract")
public final class SmsNotSent extends Refusal {

    private final String problem;
    private final Duration pause;
    private final boolean forGood;

    /**
     * What the provider did.
     *
     * @param problem a short code such as {@code http-503}
     * @param pause how long the provider wants to be left alone; zero if it did not say
     * @param forGood whether another try is of no use
     */
    SmsNotSent(String problem, Duration pause, boolean forGood) {
        super("notice.sms.notSent", "notice.sms.notSent.next", new Object[0]);
        this.problem = problem;
        this.pause = pause;
        this.forGood = forGood;
    }

    /** A short code such as {@code http-503} or {@code timeout}. */
    public String problem() {
        return problem;
    }

    /** How long the provider wants to be left alone; zero if it did not say. */
    public Duration pause() {
        return pause;
    }

    /** Whether another try is of no use. */
    public boolean forGood() {
        return forGood;
    }
}
