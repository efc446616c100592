package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.shared.ui.Texts;

/** What the codes of the audit trail mean; subjects stay codes, because that is how one asks for them. */
final class AuditWords {

    static final String ACTION = "identity.audit.do.";

    private AuditWords() {}

    static String action(String code) {
        return Texts.of(ACTION + code);
    }

    /** Where it was done: a browser, the server itself, or the tablet of this name. */
    static String device(String device) {
        return switch (device) {
            case "browser" -> Texts.of("identity.audit.device.browser");
            case "server" -> Texts.of("identity.audit.device.server");
            default -> device;
        };
    }
}
