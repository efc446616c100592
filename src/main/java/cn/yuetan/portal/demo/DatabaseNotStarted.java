package cn.yuetan.portal.demo;

/** The embedded database cannot be had; the message is one sentence for the person at the terminal. */
public final class DatabaseNotStarted extends RuntimeException {

    DatabaseNotStarted(String message) {
        super(message, null, false, false);
    }
}
