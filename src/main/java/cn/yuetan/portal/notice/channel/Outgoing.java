package cn.yuetan.portal.notice.channel;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A message ready to leave.
 *
 * @param sendId the same on every try
 * @param address E.164 number, e-mail address, or the audience of a bot
 * @param kind the provider's template: the kind's id, with a version behind it where staff changed the words
 * @param title one line
 * @param text plain text; bots take it as Markdown too
 * @param variables the values by name, written in the recipient's language, for providers that fill templates themselves
 * @param link absolute address of the page it speaks of; empty if the portal's public address is not configured
 */
public record Outgoing(
        UUID sendId,
        String address,
        String kind,
        String title,
        String text,
        Map<String, String> variables,
        String link,
        Locale language) {

    /** Never address or text. */
    @Override
    public String toString() {
        return "Outgoing[" + sendId + ' ' + kind + ']';
    }
}
