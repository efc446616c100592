package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceFacts;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceRequestRow;
import cn.yuetan.portal.servicepoint.PlaceRequests;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.PlaceWish;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.geolocation.Geolocation;
import com.vaadin.flow.component.geolocation.GeolocationError;
import com.vaadin.flow.component.geolocation.GeolocationErrorCode;
import com.vaadin.flow.component.geolocation.GeolocationOptions;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kind, name, address, position: what a host asks for and staff decide. */
@Route(HostPlacePage.PATH + "/facts")
@RolesAllowed(Roles.HOST)
class HostFactsView extends HostPlacePage {

    private static final GeolocationOptions POSITION = GeolocationOptions.builder()
            .highAccuracy(true)
            .timeout(Duration.ofSeconds(15))
            .build();

    private final transient PlaceRequests requests;
    private final transient PlaceServices services;
    private final TextField name = new TextField(Texts.of("servicepoint.change.name"));
    private final TextField address = new TextField(Texts.of("servicepoint.way.address"));
    private final Select<PlaceKind> kind = new Select<>();
    private final TextField note = new TextField(Texts.of("servicepoint.host.facts.note"));
    private final Paragraph where = new Paragraph();
    private @Nullable GeoPoint point;

    HostFactsView(HostDesk desk, PlaceRequests requests, PlaceServices services) {
        super(desk, "servicepoint.host.facts");
        this.requests = requests;
        this.services = services;
        kind.setLabel(Texts.of("servicepoint.change.kind"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(each -> Texts.of(each.key()));
        name.setMaxLength(PlaceFacts.LONGEST_NAME);
        address.setMaxLength(PlaceFacts.LONGEST_ADDRESS);
        note.setMaxLength(PlaceWish.LONGEST_NOTE);
        note.setHelperText(Texts.of("servicepoint.host.facts.note.hint"));
        List.of(name, address, note).forEach(TextField::setWidthFull);
        where.addClassName("yt-quiet");
    }

    @Override
    void show(PlaceDetails place) {
        var latest = requests.latest(place.id());
        latest.ifPresent(request -> add(said(place, request)));
        if (latest.filter(request -> request.state() == PlaceRequestRow.State.WAITING)
                .isEmpty()) {
            add(form(place));
        }
    }

    private Card said(PlaceDetails place, PlaceRequestRow request) {
        var waits = request.state() == PlaceRequestRow.State.WAITING;
        var tone = waits ? Tone.WAITING : request.state() == PlaceRequestRow.State.APPROVED ? Tone.GOOD : Tone.NEUTRAL;
        var card = new Card(
                Texts.of("servicepoint.host.facts.latest", Formats.dateTime(request.askedAt())),
                new StatusBadge(tone, Texts.of(request.state().key())));
        var words = new ChangeWords(services.all());
        request.changes().forEach(change -> card.add(new Paragraph(words.of(change))));
        if (!request.reason().isEmpty()) {
            card.add(new Paragraph(Texts.of("servicepoint.request.reason", request.reason())));
        }
        if (waits) {
            card.add(Buttons.once(Buttons.quiet("servicepoint.host.facts.withdraw"), click -> {
                requests.withdraw(request.id());
                draw(desk.details(place.code()));
            }));
        }
        return card;
    }

    private Card form(PlaceDetails place) {
        var facts = place.draft().facts();
        var key = RequestKey.fresh();
        point = null;
        where.setText("");
        name.setValue(facts.name());
        address.setValue(facts.address());
        kind.setValue(facts.kind());
        note.clear();
        var ask = Buttons.primary("servicepoint.host.facts.ask", click -> {
            var wish = new PlaceWish(kind.getValue(), name.getValue(), address.getValue(), point, note.getValue());
            requests.ask(place.id(), wish, key);
            Toast.good(Texts.of("servicepoint.host.facts.asked"));
            draw(desk.details(place.code()));
        });
        ask.addClassName("yt-wide");
        var here = Buttons.quiet("servicepoint.host.facts.here", LineIcon.PIN, click -> locate());
        return new Card(
                new Paragraph(Texts.of("servicepoint.host.facts.hint")), name, address, kind, here, where, note, ask);
    }

    private void locate() {
        where.setText(Texts.of("servicepoint.host.facts.locating"));
        Geolocation.getPosition(
                position -> {
                    point = new GeoPoint(
                            position.coords().latitude(), position.coords().longitude());
                    where.setText(Texts.of("servicepoint.host.facts.located"));
                },
                this::notFound,
                POSITION);
    }

    private void notFound(GeolocationError error) {
        where.setText(Texts.of(
                error.errorCode() == GeolocationErrorCode.PERMISSION_DENIED
                        ? "servicepoint.near.denied"
                        : "servicepoint.near.unknown"));
    }
}
