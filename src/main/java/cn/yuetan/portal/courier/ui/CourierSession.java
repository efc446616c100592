package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.PhoneProof;
import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.SignedInSession;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A courier's session on the own phone: it lasts a working day, because a code by SMS at each stop would cost minutes. */
@Component
class CourierSession {

    private static final Duration IDLE = Duration.ofHours(12);

    private final SignedInSession session;

    CourierSession(SignedInSession session) {
        this.session = session;
    }

    void begin(AccountPrincipal courier) {
        session.begin(courier, Set.of(Roles.COURIER));
        var vaadin = VaadinSession.getCurrent();
        vaadin.setAttribute(PhoneProof.class, null);
        vaadin.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
        UI.getCurrentOrThrow().getPage().setLocation("/");
    }

    void remember(PhoneProof proof) {
        VaadinSession.getCurrent().setAttribute(PhoneProof.class, proof);
    }

    Optional<PhoneProof> proof() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(PhoneProof.class));
    }

    void end() {
        session.end();
        UI.getCurrentOrThrow().getPage().setLocation("/sign-in");
    }
}
