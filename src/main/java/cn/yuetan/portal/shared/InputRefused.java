package cn.yuetan.portal.shared;

/** What was typed cannot be taken as it is; the sentence says what is wrong with it. */
public final class InputRefused extends Refusal {

    public InputRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
