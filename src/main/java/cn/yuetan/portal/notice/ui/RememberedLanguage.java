package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.shared.ui.LanguageChosen;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Whoever reads the portal in another language from now on is written to in it too. */
@Component
class RememberedLanguage implements VaadinServiceInitListener {

    private final MessageChoices choices;
    private final CurrentPerson person;

    RememberedLanguage(MessageChoices choices, CurrentPerson person) {
        this.choices = choices;
        this.person = person;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> ComponentUtil.addListener(
                        init.getUI(), LanguageChosen.class, chosen -> remember(chosen.language())));
    }

    private void remember(Locale language) {
        if (person.has(Roles.COURIER) || person.has(Roles.STAFF) || person.has(Roles.HOST)) {
            choices.language(language);
        }
    }
}
