package cn.yuetan.portal.notice;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Knows a phone number of its people; a higher module answers for those whose number it keeps. */
@NamedInterface("contract")
public interface ContactSource {

    /** The number of an account that may be written to now; empty if it is not this source's, or must not be written to. */
    Optional<PhoneNumber> phone(AccountId account);
}
