package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What everybody sees of a place, before anybody does. */
@Route(HostPlacePage.PATH + "/preview")
@RolesAllowed(Roles.HOST)
class HostPreviewView extends HostPlacePage {

    private final transient PlacePhotos photos;
    private final transient Clock clock;

    HostPreviewView(HostDesk desk, PlacePhotos photos, Clock clock) {
        super(desk, "servicepoint.host.preview");
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    void show(PlaceDetails place) {
        var facts = place.draft().facts();
        var now = clock.instant();
        var name = new H2(facts.name());
        var kind = new Span(Texts.of(facts.kind().key()) + " " + place.code());
        kind.addClassName("yt-quiet");
        var live = new Div(
                PlaceWords.badge(place.now(), place.pause() != null, now),
                PlaceWords.trust(place.trust(), place.provenAt(), now));
        live.addClassName("yt-place-live");
        var frame = new Div(name, kind, live);
        frame.addClassNames("yt-preview", "yt-stack");
        var shown = photos.of(place.id());
        if (!shown.isEmpty()) {
            frame.add(new PhotosCard(shown, facts.name()));
        }
        frame.add(new OffersCard(place.offers()), new WayCard(place), new WeekCard(place));
        var open = new Anchor("/" + PlaceAddress.LIST + "/" + place.code(), Texts.of("servicepoint.host.preview.open"));
        open.addClassName("yt-place-back");
        add(new Paragraph(Texts.of("servicepoint.host.preview.hint")), frame, open);
    }
}
