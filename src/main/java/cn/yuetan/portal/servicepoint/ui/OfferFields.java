package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;

/** What a place offers, a row a service. */
class OfferFields extends Card {

    private final transient List<ServiceRow> catalogue;
    private final Div rows = new Div();
    private final Button more = Buttons.quiet("servicepoint.staff.offer.add", LineIcon.PLUS, event -> row());

    /** @param catalogue also what is retired: a place that has it keeps it */
    OfferFields(List<ServiceRow> catalogue) {
        super(Texts.of("servicepoint.offers"));
        this.catalogue = catalogue;
        rows.addClassName("yt-offer-rows");
        add(rows, more);
    }

    void show(List<Offer> offers) {
        rows.removeAll();
        catalogue.stream()
                .flatMap(service ->
                        offers.stream().filter(offer -> offer.service().equals(service.code())))
                .forEach(offer -> row().show(offer, catalogue));
    }

    /** @throws cn.yuetan.portal.shared.InputRefused if a price cannot be read */
    List<Offer> offers() {
        return fields().flatMap(row -> row.offer().stream()).toList();
    }

    void readOnly() {
        fields().forEach(OfferRowFields::readOnly);
        more.setVisible(false);
    }

    private Stream<OfferRowFields> fields() {
        return rows.getChildren().map(OfferRowFields.class::cast);
    }

    private OfferRowFields row() {
        var offered = catalogue.stream().filter(ServiceRow::active).toList();
        var row = new OfferRowFields(offered, rows::remove);
        rows.add(row);
        return row;
    }
}
