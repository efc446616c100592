package cn.yuetan.portal.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Whoever acts in a request: a signed-in person, or a tablet with perhaps a courier in hand. */
@NamedInterface("contract")
public interface PortalPrincipal extends Principal, Serializable {

    /** The person who acts; empty for a tablet that nobody stands at. */
    Optional<AccountId> person();

    /** The stations that a keeper keeps or a tablet stands in; empty where the duty is not bound to a station. */
    Set<Long> stationIds();

    /** The device the act comes from, for the audit trail: {@code phone}, {@code desk} or a tablet's name. */
    String device();
}
