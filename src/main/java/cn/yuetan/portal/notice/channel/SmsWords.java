package cn.yuetan.portal.notice.channel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A message the way the provider's bridge takes it, as the SMS contract says. */
final class SmsWords {

    private SmsWords() {}

    /** Providers approve each template in one language. */
    static String template(Outgoing message) {
        return Locale.ENGLISH.getLanguage().equals(message.language().getLanguage())
                ? message.kind() + ".en"
                : message.kind();
    }

    /** The values, and the link for templates that have a brace for it. */
    static Map<String, String> variables(Outgoing message) {
        var variables = new LinkedHashMap<>(message.variables());
        if (!message.link().isEmpty()) {
            variables.putIfAbsent("link", message.link());
        }
        return variables;
    }

    /** Title and text; the link goes along only where the message still fits. */
    static String text(Outgoing message) {
        var words = message.title() + '\n' + message.text();
        var withLink = words + '\n' + message.link();
        return message.link().isEmpty() || !SmsParts.of(withLink).fits() ? words : withLink;
    }
}
