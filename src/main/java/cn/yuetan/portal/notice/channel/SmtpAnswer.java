package cn.yuetan.portal.notice.channel;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What a mail server meant by not taking a message. */
final class SmtpAnswer {

    /** About us, not about the recipient: encryption or a password is asked for, or a password is not accepted. */
    private static final Set<Integer> OUR_OWN_FAULT = Set.of(530, 534, 535, 538);

    private SmtpAnswer() {}

    static SendResult meaning(Exception failure) {
        var causes = causes(failure);
        for (var cause : causes) {
            if (cause instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() > 0) {
                return said(recipient.getReturnCode());
            }
        }
        for (var cause : causes) {
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getCommand().startsWith("MAIL")
                        // Somebody has to mend our own address; the letter is good.
                        ? new SendResult.Later("smtp-" + refused.getReturnCode())
                        : said(refused.getReturnCode());
            }
        }
        return new SendResult.Later(problem(causes));
    }

    private static SendResult said(int code) {
        var problem = "smtp-" + code;
        return code / 100 == 5 && !OUR_OWN_FAULT.contains(code)
                ? new SendResult.Never(problem)
                : new SendResult.Later(problem);
    }

    private static String problem(Set<Throwable> causes) {
        for (var cause : causes) {
            switch (cause) {
                case MailAuthenticationException password -> {
                    return "mail-password";
                }
                case SSLException tls -> {
                    return "mail-tls";
                }
                case SocketTimeoutException silence -> {
                    return "timeout";
                }
                case UnknownHostException unknown -> {
                    return "unreached";
                }
                case ConnectException refused -> {
                    return "unreached";
                }
                default -> {
                    // look at the next one
                }
            }
        }
        return causes.stream().anyMatch(MailConnectException.class::isInstance) ? "unreached" : "mail-dropped";
    }

    /** Everything that hangs on a failure; mail keeps its reasons in three different places. */
    private static Set<Throwable> causes(Exception failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var ordered = new LinkedHashSet<Throwable>();
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var each = open.remove();
            if (!seen.add(each)) {
                continue;
            }
            ordered.add(each);
            if (each.getCause() != null) {
                open.add(each.getCause());
            }
            if (each instanceof MessagingException mail && mail.getNextException() != null) {
                open.add(mail.getNextException());
            }
            if (each instanceof MailSendException several) {
                Collections.addAll(open, several.getMessageExceptions());
            }
        }
        return ordered;
    }
}
