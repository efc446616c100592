package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.NoticeSettings.Email;
import cn.yuetan.portal.shared.SettingRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Set;

/** With which settings mail may be sent at all. */
final class EmailRules {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private EmailRules() {}

    static void check(Email email) {
        if (email.tls() == Email.Tls.NONE && !THIS_MACHINE.contains(email.host())) {
            throw new SettingRefused("PORTAL_SMTP_TLS=NONE is for a mail server on this machine only;"
                    + " choose STARTTLS or IMPLICIT for " + email.host() + ".");
        }
        try {
            new InternetAddress(email.from(), true);
        } catch (AddressException e) {
            throw new SettingRefused("PORTAL_SMTP_FROM must be the e-mail address from which the portal writes.");
        }
    }

    static int port(Email email) {
        if (email.port() != 0) {
            return email.port();
        }
        return switch (email.tls()) {
            case STARTTLS -> 587;
            case IMPLICIT -> 465;
            case NONE -> 25;
        };
    }
}
