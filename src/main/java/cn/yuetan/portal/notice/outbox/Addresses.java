package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.ContactSource;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a message goes, looked up in the moment in which it leaves: by then the number may be another, or none. */
@Component
class Addresses {

    private final ObjectProvider<ContactSource> contacts;
    private final ActiveAccounts accounts;
    private final PersonalData personalData;

    Addresses(ObjectProvider<ContactSource> contacts, ActiveAccounts accounts, PersonalData personalData) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.personalData = personalData;
    }

    /** Whether somebody with this account may still be written to. */
    boolean mayWriteTo(AccountId account) {
        return accounts.contains(account);
    }

    /** The address that was written with the message. */
    String written(byte[] address) {
        return personalData.decrypt("notice.address", address);
    }

    /** The address of an account on this channel now; empty if it has none. */
    Optional<String> of(AccountId account, ChannelName channel) {
        return switch (channel) {
            case SMS ->
                contacts.stream()
                        .flatMap(source -> source.phone(account).stream())
                        .findFirst()
                        .map(PhoneNumber::e164);
            case EMAIL -> email(account);
            case BOT -> Optional.empty();
        };
    }

    /** The source that knows an address need not know that its owner must not be written to. */
    private Optional<String> email(AccountId account) {
        return contacts.stream().allMatch(source -> source.mayWriteTo(account))
                ? contacts.stream()
                        .flatMap(source -> source.email(account).stream())
                        .findFirst()
                        .map(EmailAddress::value)
                : Optional.empty();
    }
}
