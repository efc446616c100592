package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renewal by the link of a reminder: no sign-in, two taps. The link is one host's for one place and opens nothing else. */
@Service
public class PlaceRenewals {

    static final String PURPOSE = "place-renewal";
    static final Duration VALID = Duration.ofDays(14);

    private final PrivateLinks links;
    private final PlaceReading reading;
    private final PlaceHosts hosts;
    private final ActiveAccounts accounts;
    private final ProofWriting proofs;

    PlaceRenewals(
            PrivateLinks links, PlaceReading reading, PlaceHosts hosts, ActiveAccounts accounts, ProofWriting proofs) {
        this.links = links;
        this.reading = reading;
        this.hosts = hosts;
        this.accounts = accounts;
        this.proofs = proofs;
    }

    /** One host's renewal of one place. */
    private record Subject(PlaceId place, AccountId host) {

        static Subject read(String text) {
            var parts = text.split(":", 3);
            return new Subject(new PlaceId(Long.parseLong(parts[1])), new AccountId(Long.parseLong(parts[2])));
        }
    }

    static String subject(PlaceId place, AccountId host) {
        return "place:" + place.value() + ':' + host.value();
    }

    /**
     * Looks at a link without using it up: what the public sees of the place. Outside of any transaction.
     *
     * @param client the visitor's address
     * @throws LinkRefused if it opens nothing, or too many were tried from there
     */
    @PreAuthorize("permitAll()")
    public PlaceDetails peek(String token, String client) {
        var subject = usable(Subject.read(links.peek(PURPOSE, token, client)));
        return reading.byId(subject.place())
                .filter(place -> place.closed() == null)
                .orElseThrow(LinkRefused::closed);
    }

    /**
     * The host says that the listing is true as it stands.
     *
     * @throws LinkRefused if the link opens nothing, or its host keeps the place no more
     * @throws PlaceRefused if it is closed for good
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("permitAll()")
    public void renew(String token) {
        var subject = usable(Subject.read(links.open(PURPOSE, token)));
        proofs.proven(proofs.active(subject.place()), subject.host(), Voice.HOST, Word.OPEN, "");
    }

    private Subject usable(Subject subject) {
        if (!hosts.keeps(subject.host(), subject.place()) || !accounts.contains(subject.host())) {
            throw LinkRefused.closed();
        }
        return subject;
    }
}
