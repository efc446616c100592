package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.PrivatePages;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What hosts and staff have to hear about a listing that couriers do not find true. */
@Component
class ServicePointNotices implements NoticeDeclarations {

    /**
     * Which place.
     *
     * @param place its number and name
     */
    record Doubted(int number, String place) {}

    static final NoticeKind<Doubted> DOUBTED = NoticeKind.of(
                    "servicepoint.doubted", NoticeGroup.LISTING, new Doubted(7, "..."))
            .by(ChannelName.SMS)
            .opening(values -> "/host");

    static final NoticeKind<Doubted> DOUBTED_FOR_STAFF = NoticeKind.of(
                    "servicepoint.doubtedForStaff", NoticeGroup.LISTING, new Doubted(7, "..."))
            .opening(values -> "/public/places/" + new PlaceCode(values.number()));

    /**
     * Which place, and the token of its link, which stands in no word.
     *
     * @param place its number and name
     */
    record Amber(int number, String place, String token) {}

    static final NoticeKind<Amber> RENEW = NoticeKind.of(
                    "servicepoint.renew", NoticeGroup.LISTING, new Amber(7, "...", "0000000000000000000000"))
            .by(ChannelName.SMS)
            .validFor(Duration.ofDays(5))
            .opening(values -> "/host")
            .openingOutside(values -> PrivatePages.RENEWAL + values.token());

    private final Notices outbox;

    ServicePointNotices(Notices outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(DOUBTED, DOUBTED_FOR_STAFF, RENEW);
    }

    /** Asks the hosts and tells the office, once a doubt. */
    void doubted(Listed listed, List<AccountId> hosts, Instant since) {
        var values = new Doubted(listed.code().number(), listed.code() + " " + listed.name());
        var cause = cause(listed.place());
        var fact = cause + ":doubted:" + since;
        hosts.forEach(host -> outbox.send(Notice.once(DOUBTED, new Recipient.Person(host), values, cause, fact)));
        outbox.send(Notice.once(DOUBTED_FOR_STAFF, new Recipient.Staff(Duty.OFFICE, 0), values, cause, fact));
    }

    /** The listing turned amber: each host gets a link of their own. */
    void turnedAmber(Listed listed, AccountId host, String token, String fact) {
        var values = new Amber(listed.code().number(), listed.code() + " " + listed.name(), token);
        outbox.send(Notice.once(RENEW, new Recipient.Person(host), values, cause(listed.place()), fact));
    }

    /** Somebody has answered: nobody need be asked any more. */
    void answered(PlaceId place) {
        outbox.causeGone(RENEW, cause(place));
        outbox.causeGone(DOUBTED, cause(place));
        outbox.causeGone(DOUBTED_FOR_STAFF, cause(place));
    }

    private static String cause(PlaceId place) {
        return "place:" + place.value();
    }
}
