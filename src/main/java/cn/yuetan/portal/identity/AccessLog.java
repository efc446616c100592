package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/** The record of who looked at whose personal data and why; shown to the person it concerns. */
@NamedInterface("contract")
public interface AccessLog {

    /**
     * Records, inside the acting transaction, that the acting person now sees personal data of another.
     *
     * @param subject whose data it is
     * @param what translation key of what was shown, such as {@code courier.reveal.phone}
     * @param reason what the acting person gave as reason, 2 to 200 characters
     * @throws cn.yuetan.portal.shared.InputRefused if the reason is missing or too long
     */
    void revealed(AccountId subject, String what, String reason);
}
