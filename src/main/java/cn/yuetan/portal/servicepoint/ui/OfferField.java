package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One service that a place offers: what it costs, for how many, under which conditions. */
class OfferField extends Div {

    private static final String PRICE = "\\d{1,4}(\\.\\d{1,2})?";

    private final ServiceRow service;
    private final TextField price = new TextField(Texts.of("servicepoint.host.price"));
    private final IntegerField capacity = new IntegerField(Texts.of("servicepoint.host.capacity"));
    private final TextField conditions = new TextField(Texts.of("servicepoint.host.conditions"));
    private @Nullable Offer original;

    OfferField(ServiceRow service, @Nullable Offer offer) {
        this.service = service;
        addClassName("yt-offer-field");
        var name = new H3(service.name(Texts.locale()));
        name.addComponentAsFirst(PlaceIcons.of(service).create());
        price.setPlaceholder(Texts.of("servicepoint.free"));
        price.setMaxLength(8);
        price.getElement().setAttribute("inputmode", "decimal");
        capacity.setMin(1);
        capacity.setMax(Offer.MOST_CAPACITY);
        conditions.setMaxLength(Offer.LONGEST_CONDITIONS);
        conditions.setPlaceholder(Texts.of("servicepoint.host.conditions.hint"));
        var numbers = new Div(price, capacity);
        numbers.addClassName("yt-offer-numbers");
        add(name, numbers, conditions);
        show(offer);
    }

    /** What others wrote meanwhile, unless something was typed here. */
    void rebase(@Nullable Offer theirs) {
        if (!touched()) {
            show(theirs);
        } else {
            original = theirs;
        }
    }

    boolean touched() {
        var now = original;
        return now == null
                ? !price.isEmpty() || !capacity.isEmpty() || !conditions.isEmpty()
                : !price.getValue().equals(yuan(now))
                        || !Objects.equals(capacity.getValue(), now.capacity())
                        || !conditions.getValue().equals(now.conditions());
    }

    /** @throws InputRefused if the price is no amount */
    Offer value() {
        var typed = price.getValue().strip();
        if (!typed.isEmpty() && !typed.matches(PRICE)) {
            throw new InputRefused("servicepoint.offer.price", Offer.MOST_PRICE / 100);
        }
        var fen = typed.isEmpty() ? 0 : new BigDecimal(typed).movePointRight(2).intValueExact();
        return new Offer(service.code(), new Money(fen), capacity.getValue(), conditions.getValue());
    }

    private void show(@Nullable Offer offer) {
        original = offer;
        price.setValue(offer == null ? "" : yuan(offer));
        capacity.setValue(offer == null ? null : offer.capacity());
        conditions.setValue(offer == null ? "" : offer.conditions());
    }

    private static String yuan(Offer offer) {
        return offer.price().fen() == 0 ? "" : offer.price().yuan();
    }
}
