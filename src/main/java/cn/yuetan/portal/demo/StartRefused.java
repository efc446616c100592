package cn.yuetan.portal.demo;

/** The portal cannot or must not start like this; the message is one sentence for the person at the terminal. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message, null, false, false);
    }
}
