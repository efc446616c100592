package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierRegistration;
import cn.yuetan.portal.courier.Employer;
import cn.yuetan.portal.courier.Employers;
import cn.yuetan.portal.courier.PhoneProof;
import cn.yuetan.portal.courier.PrivacyText;
import cn.yuetan.portal.courier.RegisterCourier;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Registration of a number that has just been proved; without the proof the way leads back to the door. */
@Route("register")
@AnonymousAllowed
class RegisterView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final CourierRegistration registration;
    private final CourierSession session;
    private final TextField name = new TextField(Texts.of("courier.register.name"));
    private final Select<Employer> employer = new Select<>();
    private final Checkbox consent = new Checkbox(Texts.of("courier.register.agree"));
    private final PageHeader header =
            new PageHeader(Texts.of("courier.register.title"), Texts.of("courier.register.hint"));

    RegisterView(CourierRegistration registration, Employers employers, CourierSession session) {
        this.registration = registration;
        this.session = session;
        addClassName("yt-door");
        name.getElement().setAttribute("autocomplete", "name");
        name.setHelperText(Texts.of("courier.register.name.rule"));
        name.setAutofocus(true);
        employer.setLabel(Texts.of("courier.register.employer"));
        employer.setItems(employers.choices());
        employer.setItemLabelGenerator(Employer::name);
        var text = new Anchor("public/privacy", Texts.of("courier.register.privacy"), AnchorTarget.BLANK);
        var agree = new Div(consent, text);
        agree.addClassName("yt-agree");
        var submit = Buttons.primary("courier.register.submit", click -> register());
        submit.addClassName("yt-wide");
        add(header, new FormPanel(null, name, employer, agree).actions(submit));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.register.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var proof = session.proof();
        if (proof.isEmpty()) {
            event.forwardTo(SignInView.class);
        } else {
            header.setSubtitle(Texts.of("courier.register.hint", proof.get().masked()));
        }
    }

    private void register() {
        PhoneProof proof = session.proof().orElseThrow(() -> new InputRefused("courier.register.proofOld"));
        var chosen = employer.getValue();
        session.begin(registration.register(
                proof,
                new RegisterCourier(
                        name.getValue(),
                        chosen == null ? 0 : chosen.id(),
                        consent.getValue() ? PrivacyText.VERSION : "")));
    }
}
