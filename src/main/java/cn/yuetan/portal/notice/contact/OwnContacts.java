package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.ContactSource;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person has told us about how to reach them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'STAFF', 'HOST')")
public class OwnContacts {

    private final AccountContacts contacts;
    private final ContactCodes codes;
    private final PendingMail letters;
    private final WaysOut ways;
    private final ObjectProvider<ContactSource> sources;
    private final CurrentPerson person;

    OwnContacts(
            AccountContacts contacts,
            ContactCodes codes,
            PendingMail letters,
            WaysOut ways,
            ObjectProvider<ContactSource> sources,
            CurrentPerson person) {
        this.contacts = contacts;
        this.codes = codes;
        this.letters = letters;
        this.ways = ways;
        this.sources = sources;
        this.person = person;
    }

    /** Numbers and addresses, masked; three statements, four for a courier. */
    public OwnContact mine() {
        var me = person.require();
        var known = contacts.of(me);
        var ours = !person.has(Roles.COURIER);
        var phone = ours
                ? known.phone()
                : sources.stream().flatMap(source -> source.phone(me).stream()).findFirst();
        var waiting = ours ? codes.waiting(me) : Optional.<PhoneNumber>empty();
        return new OwnContact(
                phone.map(PhoneNumber::masked).orElse(""),
                ours,
                waiting.map(PhoneNumber::masked).orElse(""),
                known.email().map(EmailAddress::masked).orElse(""),
                letters.of(me).map(letter -> letter.email().masked()).orElse(""),
                ways.lettersLeave());
    }
}
