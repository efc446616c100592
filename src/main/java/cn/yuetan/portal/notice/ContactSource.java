package cn.yuetan.portal.notice;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Knows how its people are reached; a higher module answers for those whose number it keeps. */
@NamedInterface("contract")
public interface ContactSource {

    /** The number of an account that may be written to now; empty if it is not this source's, or must not be written to. */
    Optional<PhoneNumber> phone(AccountId account);

    /** The proven e-mail address of an account; empty if it is not this source's. */
    default Optional<EmailAddress> email(AccountId account) {
        return Optional.empty();
    }

    /** False if this source knows the account and it must not be written to now, whoever keeps the address. */
    default boolean mayWriteTo(AccountId account) {
        return true;
    }
}
