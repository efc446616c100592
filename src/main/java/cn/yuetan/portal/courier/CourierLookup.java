package cn.yuetan.portal.courier;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Lets staff find the courier who stands before them and cannot identify at the tablet; nobody's whole name is shown. */
@NamedInterface("contract")
public interface CourierLookup {

    /**
     * At most six couriers whose number ends so, masked; two who look alike are both left out, because staff could only
     * guess between them.
     *
     * @throws IdentificationRefused if these are not four digits, or after too many looks
     */
    List<CourierSummary> withTail(String tail);

    /**
     * The chosen courier, looked up anew inside the caller's transaction.
     *
     * @throws IdentificationRefused if the courier is suspended
     * @throws cn.yuetan.portal.shared.InputRefused if this courier's number does not end so
     */
    CourierId confirm(String tail, CourierId chosen);
}
