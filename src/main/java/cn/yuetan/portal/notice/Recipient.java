package cn.yuetan.portal.notice;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PhoneNumber;
import org.springframework.modulith.NamedInterface;

/** Whom a message is for. */
@NamedInterface("contract")
public sealed interface Recipient {

    /** Somebody with an account: inbox, and the channels of their choice. */
    @NamedInterface("contract")
    record Person(AccountId account) implements Recipient {}

    /**
     * Everybody who has the duty at the moment of writing; each gets a message of their own.
     *
     * @param scope the place that the duty is bound to, such as a station's id; 0 for all places. Somebody whose duty is
     *     bound to no place is always reached
     */
    @NamedInterface("contract")
    record Staff(Duty duty, long scope) implements Recipient {}

    /** Somebody without an account, by short message only. */
    @NamedInterface("contract")
    record Number(PhoneNumber phone) implements Recipient {}

    /**
     * An address that its owner has not proven yet, by e-mail only and outside of what they chose: the letter that asks for
     * the proof. It stands in no inbox, and goes nowhere once the account may not be written to.
     */
    @NamedInterface("contract")
    record Mailbox(AccountId owner, EmailAddress address) implements Recipient {}

    /** A room with a bot, by the name of its audience in the configuration, such as {@code office}. */
    @NamedInterface("contract")
    record Room(String audience) implements Recipient {}
}
