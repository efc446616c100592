package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierProfile;
import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.courier.CourierStatus;
import cn.yuetan.portal.courier.Employer;
import cn.yuetan.portal.courier.Employers;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;
import java.util.Objects;

/** Why a courier may look but not act yet, and what to do about it. */
final class StatusCard {

    private StatusCard() {}

    static Card of(CourierProfile me, Employers employers, CourierProfiles profiles, SerializableRunnable onSent) {
        var key = "courier.state." + word(me.status());
        var card = new Card(
                        new StatusBadge(tone(me.status()), Texts.of(key)),
                        new H2(Texts.of(key + ".title")),
                        new Paragraph(Texts.of(key + ".hint")))
                .edge(Tone.WAITING);
        card.addClassName("yt-status-card");
        if (!me.statusReason().isEmpty()) {
            var reason = new Paragraph(Texts.of("courier.state.reason", me.statusReason()));
            reason.addClassName("yt-strong");
            card.add(reason);
        }
        if (me.status() == CourierStatus.SENT_BACK) {
            card.add(correction(me, employers, profiles, onSent));
        }
        return card;
    }

    static Tone tone(CourierStatus status) {
        return switch (status) {
            case APPROVED -> Tone.GOOD;
            case REGISTERED -> Tone.WAITING;
            case SENT_BACK -> Tone.NOW;
            case SUSPENDED, CLOSED -> Tone.NEUTRAL;
        };
    }

    static String word(CourierStatus status) {
        return switch (status) {
            case REGISTERED -> "waiting";
            case APPROVED -> "approved";
            case SENT_BACK -> "sentBack";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }

    private static FormPanel correction(
            CourierProfile me, Employers employers, CourierProfiles profiles, SerializableRunnable onSent) {
        var name = new TextField(Texts.of("courier.register.name"));
        name.setValue(me.name());
        var employer = new Select<Employer>();
        employer.setLabel(Texts.of("courier.register.employer"));
        var choices = employers.choices();
        employer.setItems(choices);
        employer.setItemLabelGenerator(Employer::name);
        choices.stream()
                .filter(choice -> choice.id() == me.employerId())
                .findFirst()
                .ifPresent(employer::setValue);
        var send = Buttons.primary("courier.state.sendAgain", click -> {
            var chosen = Objects.requireNonNullElse(employer.getValue(), new Employer(0, "", 0, false));
            profiles.sendAgain(name.getValue(), chosen.id());
            Toast.good(Texts.of("courier.state.sentAgain"));
            onSent.run();
        });
        var form = new FormPanel(null, name, employer).actions(send);
        form.removeClassName("yt-card");
        return form;
    }
}
