package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.HostAccounts;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.servicepoint.InvitationTable.Stored;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps which place, as the office decides: a number is invited by a link, and somebody removed has lost it at once. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('OFFICE')")
public class HostInvitations {

    static final Duration VALID = Duration.ofDays(7);
    static final String PURPOSE = "host-invitation";

    private final InvitationTable invitations;
    private final PlaceHosts hosts;
    private final ProofWriting proofs;
    private final ProofTable places;
    private final PrivateLinks links;
    private final HostNotices notices;
    private final HostAccounts accounts;
    private final StaffDirectory staff;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    HostInvitations(
            InvitationTable invitations,
            PlaceHosts hosts,
            ProofWriting proofs,
            ProofTable places,
            PrivateLinks links,
            HostNotices notices,
            HostAccounts accounts,
            StaffDirectory staff,
            CurrentPerson currentPerson,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.invitations = invitations;
        this.hosts = hosts;
        this.proofs = proofs;
        this.places = places;
        this.links = links;
        this.notices = notices;
        this.accounts = accounts;
        this.staff = staff;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Sends a short message with a link that opens once within seven days; one sent to this number for this place before
     * opens nothing any more.
     *
     * @throws PlaceRefused if the place is closed for good
     */
    @Transactional
    @RetryOnConflict
    public void invite(PlaceId place, PhoneNumber phone, RequestKey key) {
        var listed = proofs.active(place);
        if (invitations.knows(key)) {
            return;
        }
        invitations.openFor(place, phone).forEach(this::end);
        var id = invitations.write(place, phone, currentPerson.require(), VALID, key);
        var token = links.issue(PURPOSE, subject(id), VALID, 1, key);
        token.ifPresent(fresh -> notices.invited(listed, id, phone, fresh, key));
        audit.record("place.hostInvited", "place:" + place.value(), "invitation:" + id);
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    /** The link opens nothing any more, from now on; one that was used already stays used. */
    @Transactional
    @RetryOnConflict
    public void revoke(long invitation) {
        invitations
                .byIdLocked(invitation)
                .filter(stored -> stored.usedAt() == null)
                .ifPresent(this::end);
    }

    /** The invitations of a place, the latest first. */
    public List<InvitationRow> of(PlaceId place) {
        var stored = invitations.of(place);
        var names = staff.names(stored.stream().map(Stored::by).collect(Collectors.toSet()));
        var now = clock.instant();
        return stored.stream()
                .map(each -> new InvitationRow(
                        each.id(),
                        each.phone().masked(),
                        names.getOrDefault(each.by(), ""),
                        each.at(),
                        each.expiresAt(),
                        each.usedAt(),
                        state(each, now)))
                .toList();
    }

    /** Who keeps a place, the longest first. */
    public List<HostSince> hosts(PlaceId place) {
        var since = hosts.since(place);
        var names = accounts.names(since.keySet());
        return since.entrySet().stream()
                .map(entry -> new HostSince(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    /** This host keeps the place no more: the next act on an open page is refused, and links sent for it open nothing. */
    @Transactional
    @RetryOnConflict
    public void remove(PlaceId place, AccountId host, RequestKey key) {
        var listed = places.lock(place);
        if (!hosts.keeps(host, place)) {
            return;
        }
        hosts.remove(place, host);
        links.revoke(PlaceRenewals.PURPOSE, PlaceRenewals.subject(place, host));
        notices.removed(listed, host, key);
        audit.record("place.hostRemoved", "place:" + place.value(), "account:" + host.value());
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    private void end(Stored invitation) {
        links.revoke(PURPOSE, subject(invitation.id()));
        invitations.revoked(invitation.id());
        notices.invitationGone(invitation.id());
        audit.record("place.invitationRevoked", "place:" + invitation.place().value(), "invitation:" + invitation.id());
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    static String subject(long invitation) {
        return "invitation:" + invitation;
    }

    private static InvitationRow.State state(Stored stored, Instant now) {
        if (stored.usedAt() != null) {
            return InvitationRow.State.USED;
        }
        if (stored.revokedAt() != null) {
            return InvitationRow.State.REVOKED;
        }
        return stored.open(now) ? InvitationRow.State.OPEN : InvitationRow.State.EXPIRED;
    }
}
