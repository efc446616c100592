package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.servicepoint.OfferRow;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceUses;
import cn.yuetan.portal.servicepoint.Thanks;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;

/** Whoever was here says what they used, one tap each, nobody asks who they are; a signed-in courier may say thanks. */
class UseCard extends Card {

    private final transient PlaceUses uses;
    private final transient PlaceId place;
    private final transient Clock clock;
    private final boolean courier;
    private final Div thanks = new Div();

    UseCard(PlaceUses uses, PlaceId place, List<OfferRow> offers, boolean courier, Clock clock) {
        super(Texts.of("servicepoint.use"));
        this.uses = uses;
        this.place = place;
        this.courier = courier;
        this.clock = clock;
        addClassName("yt-use");
        var row = new Div();
        row.addClassName("yt-chip-row");
        offers.forEach(offer -> row.add(chip(offer)));
        thanks.addClassName("yt-use-thanks");
        thanks.setVisible(false);
        add(new Paragraph(Texts.of(courier ? "servicepoint.use.own" : "servicepoint.use.hint")), row, thanks);
        if (courier) {
            var mine = new RouterLink(Texts.of("servicepoint.mine.link"), MyPlacesView.class);
            mine.addClassName("yt-place-back");
            add(mine);
        }
    }

    private ToggleChip chip(OfferRow offer) {
        var chips = new ToggleChip[1];
        chips[0] = new ToggleChip(
                PlaceIcons.of(offer.service()),
                offer.service().name(Texts.locale()),
                () -> use(chips[0], offer.service().code()));
        return chips[0];
    }

    private void use(ToggleChip chip, String service) {
        if (chip.on()) {
            return;
        }
        var visit = PlaqueVisit.current(clock.instant());
        uses.used(place, service, ClientAddress.current(), visit.useOf(place, service));
        chip.press(true);
        Toast.good(Texts.of("servicepoint.use.counted"));
        if (courier && !thanks.isVisible()) {
            offerThanks();
        }
    }

    private void offerThanks() {
        thanks.add(new H3(Texts.of("servicepoint.thanks")));
        for (var sentence : Thanks.values()) {
            thanks.add(Buttons.once(new Button(Texts.of(sentence.key())), event -> {
                uses.thank(place, sentence);
                thanks.removeAll();
                thanks.add(new Paragraph(Texts.of("servicepoint.thanks.sent")));
            }));
        }
        thanks.setVisible(true);
    }
}
