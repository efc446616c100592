package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;

/** On the courier's home: straight to what is open now and offers what one needs most often. */
@org.springframework.stereotype.Component
class PlacesHomeCard implements HomeCards {

    private static final int ORDER = 30;
    private static final List<String> WANTED = List.of("hot-water", "toilet", "phone-charge", "warm-up");

    private final PlaceServices services;

    PlacesHomeCard(PlaceServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(CourierId courier) {
        var row = new Div();
        row.addClassName("yt-place-shortcuts");
        services.offered().stream()
                .filter(service -> WANTED.contains(service.code()))
                .forEach(service -> row.add(shortcut(service)));
        var all = new RouterLink(Texts.of("servicepoint.home.all"), PlaceListView.class);
        var card = new Card(Texts.of("servicepoint.home"), row, all);
        card.addClassName("yt-places-home");
        return Optional.of(card);
    }

    private static RouterLink shortcut(ServiceRow service) {
        var link = new RouterLink(PlaceListView.class);
        link.setQueryParameters(PlaceAddress.of(new PlaceQuery(null, service.code(), true, "")));
        link.add(PlaceIcons.of(service).create(), new Span(service.name(Texts.locale())));
        return link;
    }
}
