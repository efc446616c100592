package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Map;
import java.util.UUID;

/**
 * One short message for the provider.
 *
 * @param id the same on every try of the same message
 * @param template the id under which the provider has the words on file
 * @param variables what the template's braces are filled with
 * @param text the words in full, for providers without templates and for the development gateway
 */
public record ShortMessage(UUID id, PhoneNumber to, String template, Map<String, String> variables, String text) {

    /** Never number or text. */
    @Override
    public String toString() {
        return "ShortMessage[" + id + ' ' + template + ']';
    }
}
