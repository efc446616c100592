package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.OwnAccount;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff and hosts do with their own account, last on their first page. */
@Configuration
class OwnAccountCards {

    private static final int LAST = 1_000;

    @Bean
    DeskCards ownAccountOfStaff(OwnAccount account) {
        return new OwnAccountCard(DeskCards.Desk.STAFF, account);
    }

    @Bean
    DeskCards ownAccountOfHost(OwnAccount account) {
        return new OwnAccountCard(DeskCards.Desk.HOST, account);
    }

    private record OwnAccountCard(Desk desk, OwnAccount account) implements DeskCards {

        @Override
        public int order() {
            return LAST;
        }

        @Override
        public Optional<Component> card() {
            var messages = desk == Desk.STAFF ? "staff/me/messages" : "host/me/messages";
            var actions = new Div(
                    Buttons.quiet("identity.own.messages", click -> UI.getCurrentOrThrow()
                            .navigate(messages)),
                    Buttons.quiet("identity.password.title", click -> UI.getCurrentOrThrow()
                            .navigate(PasswordView.class)),
                    Buttons.quiet("identity.signOutEverywhere", click -> {
                        account.signOutEverywhere();
                        UI.getCurrentOrThrow().getPage().setLocation("/login");
                    }));
            actions.addClassName("yt-actions");
            return Optional.of(
                    new Card(Texts.of("identity.own.title"), new Paragraph(Texts.of("identity.own.hint")), actions));
        }
    }
}
