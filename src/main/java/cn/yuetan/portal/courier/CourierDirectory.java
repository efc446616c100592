package cn.yuetan.portal.courier;

import java.util.Collection;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** What neighbours ask about couriers. */
@NamedInterface("contract")
public interface CourierDirectory {

    /**
     * The courier who acts now, on the phone or in hand at a tablet; makes sure, with a shared row lock inside the
     * caller's transaction, that staff have approved and not suspended them.
     *
     * @throws CourierNotActive if the courier may look but not act
     * @throws org.springframework.security.access.AccessDeniedException if no courier acts
     */
    CourierId requireActive();

    /** The courier who acts now, whatever their state. */
    CourierId current();

    /** Masked summaries of these couriers in one statement; unknown ones are left out. */
    Map<CourierId, CourierSummary> summaries(Collection<CourierId> couriers);
}
