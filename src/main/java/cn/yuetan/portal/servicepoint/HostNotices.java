package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.PrivatePages;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.servicepoint.PlaceRequestRow.State;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** What passes between staff and hosts: invitations, what hosts ask for, what became of it. */
@Component
class HostNotices implements NoticeDeclarations {

    /**
     * Which place.
     *
     * @param place its number and name
     */
    record About(String place) {}

    /** A place, and why something was refused. */
    record Refused(String place, String reason) {}

    /** A place and the token of the link, which stands in no word. */
    record Invited(String place, String token) {}

    private static final String TOKEN = "0000000000000000000000";

    static final NoticeKind<Invited> INVITED = NoticeKind.of(
                    "servicepoint.invited", NoticeGroup.ACCOUNT, new Invited("...", TOKEN))
            .validFor(HostInvitations.VALID)
            .openingOutside(values -> PrivatePages.INVITATION + values.token());

    static final NoticeKind<About> ASKED = NoticeKind.of(
                    "servicepoint.requestAsked", NoticeGroup.LISTING, new About("..."))
            .opening(values -> "/staff/places/requests");

    static final NoticeKind<About> APPROVED = NoticeKind.of(
                    "servicepoint.requestApproved", NoticeGroup.LISTING, new About("..."))
            .opening(values -> "/host");

    static final NoticeKind<Refused> REFUSED = NoticeKind.of(
                    "servicepoint.requestRefused", NoticeGroup.LISTING, new Refused("...", "..."))
            .opening(values -> "/host");

    static final NoticeKind<About> REMOVED = NoticeKind.of(
                    "servicepoint.hostRemoved", NoticeGroup.LISTING, new About("..."))
            .opening(values -> "/host");

    private final Notices outbox;
    private final PlaceHosts hosts;

    HostNotices(Notices outbox, PlaceHosts hosts) {
        this.outbox = outbox;
        this.hosts = hosts;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(INVITED, ASKED, APPROVED, REFUSED, REMOVED);
    }

    /** To a number, before there is an account. */
    void invited(Listed listed, long invitation, PhoneNumber phone, String token, RequestKey key) {
        outbox.send(new Notice<>(
                INVITED, new Recipient.Number(phone), new Invited(name(listed), token), invitation(invitation), key));
    }

    /** The invitation opens nothing any more: what has not left is not sent. */
    void invitationGone(long invitation) {
        outbox.causeGone(INVITED, invitation(invitation));
    }

    void asked(Listed listed, RequestKey key) {
        outbox.send(new Notice<>(
                ASKED, new Recipient.Staff(Duty.OFFICE, 0), new About(name(listed)), cause(listed.place()), key));
    }

    /** Staff need not look any more; the hosts hear what staff decided. */
    void decided(PlaceRequestRow request, State decision, String reason) {
        outbox.causeGone(ASKED, cause(request.place()));
        if (decision == State.WITHDRAWN) {
            return;
        }
        var place = request.code() + " " + request.name();
        for (var host : hosts.of(request.place())) {
            var to = new Recipient.Person(host);
            var fact = "place-request:" + request.id();
            outbox.send(
                    decision == State.APPROVED
                            ? Notice.once(APPROVED, to, new About(place), cause(request.place()), fact)
                            : Notice.once(REFUSED, to, new Refused(place, reason), cause(request.place()), fact));
        }
    }

    void removed(Listed listed, AccountId host, RequestKey key) {
        outbox.send(
                new Notice<>(REMOVED, new Recipient.Person(host), new About(name(listed)), cause(listed.place()), key));
    }

    private static String name(Listed listed) {
        return listed.code() + " " + listed.name();
    }

    private static String cause(PlaceId place) {
        return "place:" + place.value();
    }

    private static String invitation(long id) {
        return "invitation:" + id;
    }
}
