package cn.yuetan.portal.notice.channel;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** Writes a message as a letter: plain text and the same words as a plain page. */
final class EmailLetter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");
    private static final Pattern BRACE = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_SUBJECT = 200;
    private static final String PAGE = resource("notice/email.html");
    private static final String LINK = resource("notice/email-link.html");

    private final String from;
    private final I18NProvider texts;
    private final Clock clock;

    EmailLetter(String from, I18NProvider texts, Clock clock) {
        this.from = from;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws jakarta.mail.internet.AddressException if the recipient's address is none */
    MimeMessage write(MimeMessage letter, Outgoing message) throws MessagingException, UnsupportedEncodingException {
        var language = message.language();
        letter.setFrom(
                new InternetAddress(from, texts.getTranslation("app.name", language), StandardCharsets.UTF_8.name()));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
        letter.setSubject(subject(message.title()), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader("Message-ID", '<' + message.sendId().toString() + from.substring(from.lastIndexOf('@')) + '>');
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", language.toLanguageTag());
        var ways = new MimeMultipart("alternative");
        ways.addBodyPart(part(plain(message), "plain"));
        ways.addBodyPart(part(page(message), "html"));
        letter.setContent(ways);
        return letter;
    }

    private String plain(Outgoing message) {
        var link = message.link().isEmpty() ? "" : message.link() + "\n\n";
        return message.title() + "\n\n" + message.text() + "\n\n" + link + "-- \n" + said("notice.email.why", message)
                + '\n';
    }

    private String page(Outgoing message) {
        var link = message.link().isEmpty()
                ? ""
                : filled(
                        LINK,
                        Map.of("address", escaped(message.link()), "open", escaped(said("notice.bot.open", message))));
        return filled(
                PAGE,
                Map.of(
                        "language", message.language().toLanguageTag(),
                        "title", escaped(message.title()),
                        "text", escaped(message.text()).replace("\n", "<br>\n"),
                        "link", link,
                        "why", escaped(said("notice.email.why", message))));
    }

    private String said(String key, Outgoing message) {
        return texts.getTranslation(key, message.language());
    }

    /** One line, whatever was in it: a line break in a header would begin another header. */
    private static String subject(String title) {
        var line = CONTROL.matcher(title).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + '\u2026';
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    /** Each brace once: a value that looks like a brace stays as it is. */
    private static String filled(String page, Map<String, String> values) {
        return BRACE.matcher(page)
                .replaceAll(hit -> Matcher.quoteReplacement(values.getOrDefault(hit.group(1), hit.group())));
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Missing: " + path, e);
        }
    }
}
