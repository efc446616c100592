package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.OfferRow;
import cn.yuetan.portal.servicepoint.ServiceGroup;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a place offers: one tap on what it has, then price and conditions where they matter. */
class OffersField extends Div {

    private final Map<String, ServiceRow> catalogue = new LinkedHashMap<>();
    private final Map<String, ToggleChip> chips = new HashMap<>();
    private final Map<String, OfferField> fields = new LinkedHashMap<>();
    private final Div rows = new Div();

    OffersField(List<ServiceRow> services, List<OfferRow> offers) {
        addClassName("yt-stack");
        services.stream().filter(ServiceRow::active).forEach(each -> catalogue.put(each.code(), each));
        offers.forEach(each -> catalogue.putIfAbsent(each.service().code(), each.service()));
        var choice = new Card(Texts.of("servicepoint.host.offers.choose"));
        for (var group : ServiceGroup.values()) {
            var inside = catalogue.values().stream()
                    .filter(each -> each.group() == group)
                    .toList();
            if (!inside.isEmpty()) {
                choice.add(chipRow(group, inside));
            }
        }
        var details = new Card(Texts.of("servicepoint.host.offers.details"), rows);
        rows.addClassName("yt-offer-fields");
        add(choice, details);
        offers.forEach(each -> put(each.service(), each.offer()));
        arrange();
    }

    /** @throws cn.yuetan.portal.shared.InputRefused if a price is no amount */
    List<Offer> value() {
        return fields.values().stream().map(OfferField::value).toList();
    }

    /** Others changed offers meanwhile: what nobody touched here becomes theirs, what was typed stays. */
    void rebase(List<Offer> before, List<Offer> now) {
        var theirs = now.stream().collect(Collectors.toMap(Offer::service, each -> each));
        var known = before.stream().map(Offer::service).toList();
        for (var service : List.copyOf(fields.keySet())) {
            var field = Objects.requireNonNull(fields.get(service));
            if (theirs.get(service) == null && known.contains(service) && !field.touched()) {
                fields.remove(service);
            } else {
                field.rebase(theirs.get(service));
            }
        }
        now.stream()
                .filter(each -> !known.contains(each.service()) && !fields.containsKey(each.service()))
                .forEach(each ->
                        Optional.ofNullable(catalogue.get(each.service())).ifPresent(service -> put(service, each)));
        arrange();
    }

    private Div chipRow(ServiceGroup group, List<ServiceRow> inside) {
        var title = new Span(Texts.of(group.key()));
        title.addClassName("yt-quiet");
        var row = new Div();
        row.addClassName("yt-chip-row");
        for (var service : inside) {
            var chip = new ToggleChip(PlaceIcons.of(service), service.name(Texts.locale()), () -> toggle(service));
            chips.put(service.code(), chip);
            row.add(chip);
        }
        return new Div(title, row);
    }

    private void toggle(ServiceRow service) {
        if (fields.remove(service.code()) == null) {
            put(service, null);
        }
        arrange();
    }

    private void put(ServiceRow service, @Nullable Offer offer) {
        fields.put(service.code(), new OfferField(service, offer));
    }

    private void arrange() {
        rows.removeAll();
        fields.values().forEach(rows::add);
        if (fields.isEmpty()) {
            var none = new Span(Texts.of("servicepoint.host.offers.none"));
            none.addClassName("yt-quiet");
            rows.add(none);
        }
        chips.forEach((code, chip) -> chip.press(fields.containsKey(code)));
    }
}
