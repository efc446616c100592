package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.servicepoint.OfferRow;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceRenewals;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Collectors;

/**
 * Where the link in a reminder leads: what the listing says, and one tap for "as usual". Nobody signs in; programs that look into
 * messages open links, but press nothing.
 */
@Route("public/renew/:token([A-Za-z0-9_-]{1,80})")
@AnonymousAllowed
class RenewalView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PlaceRenewals renewals;

    RenewalView(PlaceRenewals renewals) {
        this.renewals = renewals;
        addClassName("yt-door");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.renewal.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        var place = renewals.peek(token, ClientAddress.current());
        var renew = Buttons.primary("servicepoint.host.renew", click -> renew(token));
        renew.addClassName("yt-wide");
        removeAll();
        var listing = new Card(Texts.of("servicepoint.renewal.says"));
        HoursWords.week(place.draft().schedule().week()).forEach(line -> listing.add(line(line)));
        listing.add(line(
                place.offers().isEmpty()
                        ? Texts.of("servicepoint.offers.none")
                        : place.offers().stream().map(RenewalView::offer).collect(Collectors.joining(" · "))));
        add(
                new PageHeader(
                        Texts.of("servicepoint.renewal.title"),
                        place.code() + " " + place.draft().facts().name()),
                renew,
                listing,
                change(place));
    }

    private void renew(String token) {
        renewals.renew(token);
        removeAll();
        add(new EmptyState(
                LineIcon.CHECK, Texts.of("servicepoint.renewal.done"), Texts.of("servicepoint.renewal.done.hint")));
    }

    private static Anchor change(PlaceDetails place) {
        var change = new Anchor("/host/places/" + place.code(), Texts.of("servicepoint.renewal.change"));
        change.addClassName("yt-place-back");
        return change;
    }

    private static String offer(OfferRow row) {
        return row.service().name(Texts.locale()) + " "
                + PlaceWords.price(row.offer().price());
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("num");
        return line;
    }
}
