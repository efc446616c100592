package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeSettings;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP. A message whose fate is unknown, because the server went away after it had all of it, goes out again
 * under the same Message-ID; that is all that e-mail knows against doubles.
 */
@Component
class EmailChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);
    private static final int PER_MINUTE = 10;

    private final boolean configured;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final EmailLetter letters;

    /** @throws cn.yuetan.portal.shared.SettingRefused if the mail server is set up in half or without TLS */
    EmailChannel(NoticeSettings settings, I18NProvider texts, Clock clock) {
        var email = settings.email();
        configured = !email.host().isBlank();
        letters = new EmailLetter(email.from(), texts, clock);
        if (configured) {
            EmailRules.check(email);
            server.setHost(email.host());
            server.setPort(EmailRules.port(email));
            server.setDefaultEncoding("UTF-8");
            if (!email.user().isEmpty()) {
                server.setUsername(email.user());
                server.setPassword(email.password());
            }
            server.setJavaMailProperties(properties(email));
        }
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public SendResult send(Outgoing message) {
        try {
            server.send(letters.write(server.createMimeMessage(), message));
            return new SendResult.Taken("");
        } catch (AddressException e) {
            return new SendResult.Never("mail-address");
        } catch (MailException e) {
            return failed(SmtpAnswer.meaning(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return failed(new SendResult.Never("mail-letter"));
        }
    }

    @Override
    public int perMinuteAndAddress() {
        return PER_MINUTE;
    }

    private static SendResult failed(SendResult result) {
        LOG.warn("The mail server did not take a message: {}", result);
        return result;
    }

    private static Properties properties(NoticeSettings.Email email) {
        var millis = Long.toString(email.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(!email.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.sendpartial", "false");
        // What the server says to our goodbye changes nothing: it has the message by then.
        properties.setProperty("mail.smtp.quitwait", "false");
        switch (email.tls()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
