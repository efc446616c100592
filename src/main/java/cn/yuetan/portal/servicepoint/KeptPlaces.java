package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hosts reach their own places only: asked anew at each act, and whoever reaches for another's is refused and recorded. */
@Component
class KeptPlaces {

    private final PlaceHosts hosts;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final TransactionTemplate alone;

    KeptPlaces(
            PlaceHosts hosts, CurrentPerson currentPerson, AuditTrail audit, PlatformTransactionManager transactions) {
        this.hosts = hosts;
        this.currentPerson = currentPerson;
        this.audit = audit;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Asked when the place's row is locked, it holds until the commit. The acting host, who keeps this place at this moment.
     *
     * @throws AccessDeniedException if it is not theirs; the record of it outlives the refused act
     */
    AccountId require(PlaceId place) {
        var host = currentPerson.require();
        if (!hosts.keeps(host, place)) {
            alone.executeWithoutResult(status -> audit.record("place.reachedFor", "place:" + place.value(), ""));
            throw new AccessDeniedException("Another host's place");
        }
        return host;
    }
}
