package cn.yuetan.portal.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business "no": said to the person in their own language, never logged as an error, nothing written.
 *
 * <p>The message key says why; the next-step key says what the person can do now.
 */
public abstract class Refusal extends RuntimeException {

    private final String messageKey;
    private final Object[] parameters;
    private final @Nullable String nextStepKey;

    protected Refusal(String messageKey, Object... parameters) {
        this(messageKey, null, parameters);
    }

    protected Refusal(String messageKey, @Nullable String nextStepKey, Object[] parameters) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.nextStepKey = nextStepKey;
        this.parameters = parameters.clone();
    }

    /** The translation key of the sentence that says why. */
    public String messageKey() {
        return messageKey;
    }

    /** Values for the sentence; the next step is formatted with the same ones. */
    public Object[] messageParameters() {
        return parameters.clone();
    }

    /** The translation key of what to do next, where there is something to do. */
    public Optional<String> nextStepKey() {
        return Optional.ofNullable(nextStepKey);
    }
}
