package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ContactSource;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings messages to what people have proven to be theirs. */
@Component
class ProvenContacts implements ContactSource {

    private final AccountContacts contacts;

    ProvenContacts(AccountContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<PhoneNumber> phone(AccountId account) {
        return contacts.of(account).phone();
    }

    @Override
    public Optional<EmailAddress> email(AccountId account) {
        return contacts.of(account).email();
    }
}
