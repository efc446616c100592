package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** One service that a place offers: which, for how much, for how many, on what condition. */
class OfferRowFields extends Div {

    private final ComboBox<ServiceRow> service = new ComboBox<>();
    private final TextField price = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final TextField conditions = new TextField();

    OfferRowFields(List<ServiceRow> catalogue, SerializableConsumer<OfferRowFields> remove) {
        addClassName("yt-offer-row");
        service.setItems(catalogue);
        service.setItemLabelGenerator(row -> row.name(Texts.locale()));
        service.setAriaLabel(Texts.of("servicepoint.sheet.SERVICES"));
        service.setPlaceholder(Texts.of("servicepoint.sheet.SERVICES"));
        price.setAriaLabel(Texts.of("servicepoint.staff.price"));
        price.setPlaceholder(Texts.of("servicepoint.staff.free"));
        price.setMaxLength(10);
        capacity.setAriaLabel(Texts.of("servicepoint.staff.capacity"));
        capacity.setPlaceholder(Texts.of("servicepoint.staff.capacity"));
        conditions.setAriaLabel(Texts.of("servicepoint.staff.conditions"));
        conditions.setPlaceholder(Texts.of("servicepoint.staff.conditions"));
        conditions.setMaxLength(80);
        add(
                service,
                price,
                capacity,
                conditions,
                Buttons.icon("servicepoint.staff.offer.remove", LineIcon.TRASH, event -> remove.accept(this)));
    }

    void show(Offer offer, List<ServiceRow> catalogue) {
        catalogue.stream()
                .filter(row -> row.code().equals(offer.service()))
                .findFirst()
                .ifPresent(service::setValue);
        price.setValue(offer.price().fen() == 0 ? "" : offer.price().yuan());
        capacity.setValue(offer.capacity());
        conditions.setValue(offer.conditions());
    }

    /** Empty where no service was chosen. */
    Optional<Offer> offer() {
        return Optional.ofNullable(service.getValue())
                .map(row -> new Offer(row.code(), price(price.getValue()), capacity.getValue(), conditions.getValue()));
    }

    void readOnly() {
        service.setReadOnly(true);
        price.setReadOnly(true);
        capacity.setReadOnly(true);
        conditions.setReadOnly(true);
        getChildren().filter(child -> child.hasClassName("yt-icon-button")).forEach(child -> child.setVisible(false));
    }

    /**
     * Reads yuan; nothing is free.
     *
     * @throws InputRefused if it is no price
     */
    static Money price(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (digits.isEmpty()) {
            return new Money(0);
        }
        if (!digits.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new InputRefused("servicepoint.import.price", digits);
        }
        return new Money(new BigDecimal(digits).movePointRight(2).intValueExact());
    }
}
