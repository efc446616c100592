package cn.yuetan.portal.shared;

/** A setting with which the portal must not start; the message is one sentence for the person at the terminal, no secret in it. */
public final class SettingRefused extends RuntimeException {

    public SettingRefused(String message) {
        super(message, null, false, false);
    }
}
