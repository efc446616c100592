package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.notice.SmsGateway;
import cn.yuetan.portal.notice.SmsNotSent;
import cn.yuetan.portal.notice.choice.ChoiceTopic;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own mobile number of staff and hosts; a code by short message proves it. Couriers have theirs since they registered. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'HOST')")
public class OwnNumber {

    private static final ThrottlePolicy ACCOUNT =
            new ThrottlePolicy("contact.account", 6, Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(12));
    private static final ThrottlePolicy NUMBER =
            new ThrottlePolicy("contact.number", 6, Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(12));
    private static final ThrottlePolicy ADDRESS = new ThrottlePolicy(
            "contact.address", 40, Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofHours(1));

    private final ContactCodes codes;
    private final AccountContacts contacts;
    private final SmsGateway gateway;
    private final Throttle throttle;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final LiveUpdates live;

    OwnNumber(
            ContactCodes codes,
            AccountContacts contacts,
            SmsGateway gateway,
            Throttle throttle,
            CurrentPerson person,
            AuditTrail audit,
            LiveUpdates live) {
        this.codes = codes;
        this.contacts = contacts;
        this.gateway = gateway;
        this.throttle = throttle;
        this.person = person;
        this.audit = audit;
        this.live = live;
    }

    /**
     * Sends a code to the number; until it is typed, messages go to the number of before.
     *
     * @param client the visitor's address
     * @return how long until another one may be asked for
     * @throws ContactRefused if one was sent a moment ago or too many were
     * @throws SmsNotSent if the provider did not take it
     */
    public Duration requestCode(PhoneNumber phone, String client) {
        var me = person.require();
        var allowance = throttle.take(ADDRESS, client).and(throttle.take(ACCOUNT, Long.toString(me.value())));
        if (!allowance.granted()) {
            throw ContactRefused.wait(allowance.pause());
        }
        var code = codes.issue(me, phone);
        try {
            var ofNumber = throttle.take(NUMBER, phone.e164());
            if (!ofNumber.granted()) {
                throw ContactRefused.wait(ofNumber.pause());
            }
            gateway.send(
                    phone,
                    "contact-code",
                    Map.of("code", code, "minutes", Long.toString(ContactCodes.VALID.toMinutes())));
        } catch (SmsNotSent | ContactRefused e) {
            codes.withdraw(me);
            throw e;
        }
        live.publish(ChoiceTopic.of(me));
        return ContactCodes.RESEND_AFTER;
    }

    /**
     * The code that came: from now on the number is used.
     *
     * @throws ContactRefused if it is wrong or gone
     */
    @Transactional(noRollbackFor = ContactRefused.class)
    @RetryOnConflict
    public void confirm(String code) {
        var me = person.require();
        contacts.setPhone(me, codes.redeem(me, code.strip()));
        audit.record("contact.phoneProven", "account:" + me.value(), "");
        live.publishAfterCommit(ChoiceTopic.of(me));
    }

    /** No message goes to a number of this account any more. */
    @Transactional
    @RetryOnConflict
    public void remove() {
        var me = person.require();
        codes.withdraw(me);
        if (contacts.of(me).phone().isPresent()) {
            contacts.setPhone(me, null);
            audit.record("contact.phoneRemoved", "account:" + me.value(), "");
        }
        live.publishAfterCommit(ChoiceTopic.of(me));
    }
}
