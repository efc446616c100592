package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.notice.choice.ChoiceTopic;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The own e-mail address of couriers, staff and hosts; a private link in a letter proves it. Whoever opens the link need not
 * be signed in, and is not afterwards.
 */
@Service
public class OwnMailbox {

    private static final ThrottlePolicy ACCOUNT =
            new ThrottlePolicy("mailbox.account", 5, Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(12));
    private static final ThrottlePolicy MAILBOX =
            new ThrottlePolicy("mailbox.letter", 4, Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofHours(24));
    private static final ThrottlePolicy ADDRESS = new ThrottlePolicy(
            "mailbox.address", 40, Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofHours(1));

    private final PendingMail pending;
    private final WaysOut ways;
    private final AccountContacts contacts;
    private final ActiveAccounts accounts;
    private final PrivateLinks links;
    private final Throttle throttle;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;

    OwnMailbox(
            PendingMail pending,
            WaysOut ways,
            AccountContacts contacts,
            ActiveAccounts accounts,
            PrivateLinks links,
            Throttle throttle,
            CurrentPerson person,
            AuditTrail audit,
            LiveUpdates live,
            PlatformTransactionManager transactions) {
        this.pending = pending;
        this.ways = ways;
        this.contacts = contacts;
        this.accounts = accounts;
        this.links = links;
        this.throttle = throttle;
        this.person = person;
        this.audit = audit;
        this.live = live;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes a letter to the address; until its link is opened, messages go to the address of before.
     *
     * @param client the visitor's address
     * @param key the same key has one effect
     * @throws ContactRefused if this portal sends no e-mail, or too many letters were asked for
     */
    @PreAuthorize("hasAnyRole('COURIER', 'STAFF', 'HOST')")
    @RetryOnConflict
    public void request(EmailAddress email, String client, RequestKey key) {
        if (!ways.lettersLeave()) {
            throw ContactRefused.noMail();
        }
        var me = person.require();
        var allowance = throttle.take(ADDRESS, client)
                .and(throttle.take(ACCOUNT, Long.toString(me.value())))
                .and(throttle.take(MAILBOX, email.value()));
        if (!allowance.granted()) {
            throw ContactRefused.wait(allowance.pause());
        }
        transaction.executeWithoutResult(status -> {
            pending.begin(me, email, key);
            live.publishAfterCommit(ChoiceTopic.of(me));
        });
    }

    /** No message goes to an address of this account any more. */
    @PreAuthorize("hasAnyRole('COURIER', 'STAFF', 'HOST')")
    @RetryOnConflict
    public void remove() {
        var me = person.require();
        transaction.executeWithoutResult(status -> {
            pending.drop(me);
            if (contacts.of(me).email().isPresent()) {
                contacts.setEmail(me, null);
                audit.record("contact.emailRemoved", "account:" + me.value(), "");
            }
            live.publishAfterCommit(ChoiceTopic.of(me));
        });
    }

    /**
     * Looks at a link without using it up; the address that it proves, masked.
     *
     * @param client the visitor's address
     * @throws LinkRefused if it opens nothing, or too many were tried from there
     */
    @PreAuthorize("permitAll()")
    public String peek(String token, String client) {
        var subject = links.peek(PendingMail.PURPOSE, token, client);
        return Objects.requireNonNull(transaction.execute(
                status -> usable(pending.ofSubject(subject)).email().masked()));
    }

    /**
     * Opens the link: from now on the address is used.
     *
     * @throws LinkRefused if it opens nothing
     */
    @PreAuthorize("permitAll()")
    @RetryOnConflict
    public void confirm(String token) {
        transaction.executeWithoutResult(status -> {
            var proven = usable(pending.open(token));
            contacts.setEmail(proven.account(), proven.email());
            audit.record("contact.emailProven", "account:" + proven.account().value(), "");
            live.publishAfterCommit(ChoiceTopic.of(proven.account()));
        });
    }

    /** A link outlives the account it was made for. */
    private PendingMail.Pending usable(PendingMail.Pending found) {
        AccountId account = found.account();
        if (!accounts.contains(account)) {
            throw LinkRefused.closed();
        }
        return found;
    }
}
