package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.HostAccounts;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.servicepoint.InvitationTable.Stored;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up invitations. The link opens inside of the act, so that an act that fails gives the use back and a second tap
 * finds it used. Whoever opened the link has read what was sent to the number: it is theirs.
 */
@Service
public class HostArrivals {

    private final InvitationTable invitations;
    private final PlaceReading reading;
    private final PlaceHosts hosts;
    private final ProofTable places;
    private final PrivateLinks links;
    private final HostAccounts accounts;
    private final AccountContacts contacts;
    private final StaffDirectory staff;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    HostArrivals(
            InvitationTable invitations,
            PlaceReading reading,
            PlaceHosts hosts,
            ProofTable places,
            PrivateLinks links,
            HostAccounts accounts,
            AccountContacts contacts,
            StaffDirectory staff,
            CurrentPerson currentPerson,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.invitations = invitations;
        this.reading = reading;
        this.hosts = hosts;
        this.places = places;
        this.links = links;
        this.accounts = accounts;
        this.contacts = contacts;
        this.staff = staff;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Looks at a link without using it up; outside of any transaction.
     *
     * @param client the visitor's address
     * @throws LinkRefused if it opens nothing, or too many were tried from there
     */
    @PreAuthorize("permitAll()")
    public Invited peek(String token, String client) {
        var subject = links.peek(HostInvitations.PURPOSE, token, client);
        var invitation = invitations.byId(number(subject)).orElseThrow(LinkRefused::closed);
        var place = reading.byId(invitation.place())
                .filter(each -> each.closed() == null && invitation.open(clock.instant()))
                .orElseThrow(LinkRefused::closed);
        return new Invited(
                place.code(),
                place.draft().facts(),
                staff.names(List.of(invitation.by())).getOrDefault(invitation.by(), ""),
                invitation.phone().masked(),
                invitation.expiresAt());
    }

    /**
     * Opens an account and gives it the place and the number; the account.
     *
     * @param displayName how pages greet the person
     * @throws LinkRefused if the link opens nothing
     * @throws cn.yuetan.portal.shared.InputRefused if a name or the password cannot be taken; the link can be used again
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public AccountId arrive(String token, String userName, String displayName, String password, RequestKey key) {
        if (currentPerson.principal().isPresent()) {
            throw new AccessDeniedException("Somebody is signed in already");
        }
        var invitation = open(token);
        var account = accounts.open(userName, displayName, password, key);
        contacts.setPhone(account, invitation.phone());
        take(invitation, account);
        return account;
    }

    /**
     * Gives the place to the acting host, who has an account already.
     *
     * @throws LinkRefused if the link opens nothing
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('HOST')")
    public void takeOver(String token) {
        var host = currentPerson.require();
        var invitation = open(token);
        if (contacts.of(host).phone().isEmpty()) {
            contacts.setPhone(host, invitation.phone());
        }
        take(invitation, host);
    }

    private Stored open(String token) {
        var subject = links.open(HostInvitations.PURPOSE, token);
        return invitations
                .byIdLocked(number(subject))
                .filter(invitation -> invitation.open(clock.instant()))
                .filter(invitation -> places.lock(invitation.place()).active())
                .orElseThrow(LinkRefused::closed);
    }

    private void take(Stored invitation, AccountId host) {
        hosts.add(invitation.place(), host, clock.instant());
        invitations.used(invitation.id(), host);
        audit.record("place.hostAdded", "place:" + invitation.place().value(), "account:" + host.value());
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    private static long number(String subject) {
        return Long.parseLong(subject.substring(subject.indexOf(':') + 1));
    }
}
