package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Sends short messages from templates that the provider has approved. */
@NamedInterface("contract")
public interface SmsGateway {

    /**
     * Hands one message over at once; returns when the provider has taken it.
     *
     * @param template the template's id, such as {@code sign-in-code}; its text stands in {@code notice/sms-templates.properties}
     * @param variables what the template's braces are filled with
     * @throws SmsNotSent if the provider did not take it within seconds
     */
    default void send(PhoneNumber to, String template, Map<String, String> variables) {
        send(new ShortMessage(UUID.randomUUID(), to, template, variables, SmsText.of(template, variables)));
    }

    /**
     * Hands one message over; a provider that has this id already takes it without sending it again.
     *
     * @return the provider's own number for it; may be empty
     * @throws SmsNotSent if the provider did not take it within seconds
     */
    String send(ShortMessage message);
}
