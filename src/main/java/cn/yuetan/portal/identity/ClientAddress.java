package cn.yuetan.portal.identity;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** The network address a request comes from, behind the portal's own proxy too. */
@NamedInterface("contract")
public final class ClientAddress {

    private ClientAddress() {}

    /** The address of the current request; {@code none} outside of one. */
    public static String current() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("none");
    }
}
