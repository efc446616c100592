package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** On the courier's home: one tap to the nearest place that gives what is needed now. */
@org.springframework.stereotype.Component
class PlacesHomeCard implements HomeCards {

    private static final int ORDER = 30;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(CourierId courier) {
        var more = new Div(
                new RouterLink(Texts.of("servicepoint.home.all"), PlaceListView.class),
                new RouterLink(Texts.of("servicepoint.mine.link"), MyPlacesView.class));
        more.addClassName("yt-needs-more");
        var card = new Card(Texts.of("servicepoint.now.title"), NeedButtons.withMap(), more);
        card.addClassNames("yt-places-home", "yt-needs-card");
        return Optional.of(card);
    }
}
