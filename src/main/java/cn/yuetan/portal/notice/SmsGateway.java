package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Sends short messages from templates that the provider has approved. */
@NamedInterface("contract")
public interface SmsGateway {

    /**
     * Hands one message over; returns when the provider has taken it.
     *
     * @param template the template's id, such as {@code sign-in-code}; its text stands in {@code notice/sms-templates.properties}
     * @param variables what the template's braces are filled with
     * @throws SmsNotSent if the provider did not take it within seconds
     */
    void send(PhoneNumber to, String template, Map<String, String> variables);
}
