package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.PasswordSignIn;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.SignedInSession;
import cn.yuetan.portal.servicepoint.HostArrivals;
import cn.yuetan.portal.servicepoint.Invited;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;

/** Where an invitation leads: which place, and the shortest form that makes somebody its host; whoever is one already taps once. */
@Route("public/invitation/:token([A-Za-z0-9_-]{1,80})")
@AnonymousAllowed
class InvitationView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final int TAIL = 4;

    private final transient HostArrivals arrivals;
    private final transient PasswordSignIn signIn;
    private final transient SignedInSession session;
    private final transient CurrentPerson person;
    private final RequestKey key = RequestKey.fresh();
    private final TextField displayName = new TextField(Texts.of("servicepoint.invitation.displayName"));
    private final TextField userName = new TextField(Texts.of("identity.login.name"));
    private final PasswordField password = new PasswordField(Texts.of("servicepoint.invitation.password"));

    InvitationView(HostArrivals arrivals, PasswordSignIn signIn, SignedInSession session, CurrentPerson person) {
        this.arrivals = arrivals;
        this.signIn = signIn;
        this.session = session;
        this.person = person;
        addClassName("yt-door");
        userName.getElement().setAttribute("autocomplete", "username");
        userName.getElement().setAttribute("autocapitalize", "none");
        userName.setHelperText(Texts.of("servicepoint.invitation.userName.hint"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(Texts.of("servicepoint.invitation.password.hint"));
        displayName.setPlaceholder(Texts.of("servicepoint.invitation.displayName.hint"));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.invitation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        var invited = arrivals.peek(token, ClientAddress.current());
        removeAll();
        add(
                new PageHeader(
                        Texts.of("servicepoint.invitation.title"),
                        invited.code() + " " + invited.place().name()),
                about(invited));
        if (person.principal().isEmpty()) {
            add(form(token, invited));
        } else if (person.has(Roles.HOST)) {
            var take = Buttons.primary("servicepoint.invitation.take", click -> {
                arrivals.takeOver(token);
                UI.getCurrentOrThrow().navigate(HostPlaceView.class, HostPlacePage.parameters(invited.code()));
            });
            take.addClassName("yt-wide");
            add(take);
        } else {
            add(new RefusalNotice(
                    Texts.of("servicepoint.invitation.other"), Texts.of("servicepoint.invitation.other.next")));
        }
    }

    private static Card about(Invited invited) {
        var facts = invited.place();
        var card = new Card(new Paragraph(Texts.of(facts.kind().key()) + " · " + facts.address()));
        if (!invited.by().isEmpty()) {
            card.add(new Paragraph(Texts.of("servicepoint.invitation.by", invited.by())));
        }
        card.add(new Paragraph(Texts.of("servicepoint.invitation.phone", invited.maskedPhone())));
        return card;
    }

    /** A name to sign in with that is easy to keep: the place's number and the end of the telephone's. */
    private FormPanel form(String token, Invited invited) {
        var masked = invited.maskedPhone();
        var tail = masked.substring(Math.max(0, masked.length() - TAIL));
        userName.setValue((invited.code() + "-" + tail).toLowerCase(Locale.ROOT));
        var begin = Buttons.primary("servicepoint.invitation.begin", click -> arrive(token, invited));
        begin.addClassName("yt-wide");
        return new FormPanel(null, displayName, password, userName).actions(begin);
    }

    private void arrive(String token, Invited invited) {
        var secret = password.getValue();
        arrivals.arrive(token, userName.getValue(), displayName.getValue(), secret, key);
        var signedIn = signIn.signIn(userName.getValue(), secret, ClientAddress.current());
        session.begin(signedIn.principal(), signedIn.roles());
        UI.getCurrentOrThrow().getPage().setLocation("/host/places/" + invited.code());
    }
}
