package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostInvitations;
import cn.yuetan.portal.servicepoint.HostSince;
import cn.yuetan.portal.servicepoint.InvitationRow;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Stack;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Who keeps a place: invite a number by a link, see what became of it, take the place from somebody at once. */
@Route("staff/places/hosts/:code?([A-Za-z0-9]{1,10})")
@RolesAllowed(Roles.OFFICE)
class PlaceHostsView extends Stack implements AfterNavigationObserver, HasDynamicTitle {

    private final transient PlaceDirectory directory;
    private final transient HostInvitations invitations;
    private final transient PlacePhotos photos;
    private final TextField number = new TextField(Texts.of("servicepoint.hosts.number"));
    private final TextField phone = new TextField(Texts.of("servicepoint.hosts.phone"));
    private final Stack found = new Stack();
    private transient Optional<PlaceCode> code = Optional.empty();

    PlaceHostsView(PlaceDirectory directory, HostInvitations invitations, PlacePhotos photos, LiveUpdates live) {
        this.directory = directory;
        this.invitations = invitations;
        this.photos = photos;
        number.setPlaceholder("E07");
        number.setMaxLength(10);
        phone.setMaxLength(20);
        phone.getElement().setAttribute("inputmode", "tel");
        var open = new Div(number, Buttons.quiet("servicepoint.hosts.open", click -> UI.getCurrentOrThrow()
                .navigate(
                        PlaceHostsView.class,
                        HostPlacePage.parameters(PlaceCode.parse(number.getValue())
                                .orElseThrow(() -> new InputRefused("servicepoint.hosts.number.wrong"))))));
        open.addClassNames("yt-actions", "yt-field-and-button");
        add(new PageHeader(getPageTitle(), Texts.of("servicepoint.hosts.hint")), open, found);
        live.subscribe(this, PlaceDirectory.TOPIC, this::reload);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.hosts.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        code = event.getRouteParameters().get(HostPlacePage.CODE).flatMap(PlaceCode::parse);
        code.ifPresent(each -> number.setValue(each.toString()));
        phone.clear();
        reload();
    }

    private void reload() {
        found.removeAll();
        if (code.isEmpty()) {
            return;
        }
        var place = directory.details(code.get());
        if (place.isEmpty()) {
            found.add(new EmptyState(
                    LineIcon.SEARCH, Texts.of("servicepoint.unknown.title"), Texts.of("servicepoint.unknown.hint")));
            return;
        }
        found.add(new H2(place.get().code() + " " + place.get().draft().facts().name()));
        found.add(hosts(place.get()));
        if (place.get().closed() == null) {
            found.add(invite(place.get()));
        }
        pictures(place.get());
    }

    private Card hosts(PlaceDetails place) {
        var card = new Card(Texts.of("servicepoint.hosts.now"));
        for (var host : invitations.hosts(place.id())) {
            var key = RequestKey.fresh();
            var remove = Buttons.danger("servicepoint.hosts.remove", click -> confirm(place, host, key));
            card.add(line(host.name(), Texts.of("servicepoint.hosts.since", Formats.date(host.since())), remove));
        }
        if (card.getComponentCount() == 1) {
            card.add(new Paragraph(Texts.of("servicepoint.hosts.none")));
        }
        return card;
    }

    private void confirm(PlaceDetails place, HostSince host, RequestKey key) {
        var dialog = new Dialog(Texts.of("servicepoint.hosts.remove.title", host.name()));
        dialog.add(new Paragraph(Texts.of("servicepoint.hosts.remove.hint")));
        dialog.getFooter()
                .add(
                        Buttons.quiet("servicepoint.host.cancel", click -> dialog.close()),
                        Buttons.danger("servicepoint.hosts.remove", click -> {
                            invitations.remove(place.id(), host.account(), key);
                            dialog.close();
                            reload();
                        }));
        dialog.open();
    }

    private Card invite(PlaceDetails place) {
        var card = new Card(Texts.of("servicepoint.hosts.invite"));
        var key = RequestKey.fresh();
        var send = Buttons.primary("servicepoint.hosts.send", click -> {
            invitations.invite(place.id(), PhoneNumber.parse(phone.getValue()), key);
            phone.clear();
            Toast.good(Texts.of("servicepoint.hosts.sent"));
            reload();
        });
        var row = new Div(phone, send);
        row.addClassNames("yt-actions", "yt-field-and-button");
        card.add(row);
        invitations.of(place.id()).forEach(each -> card.add(invitation(each)));
        return card;
    }

    private Div invitation(InvitationRow row) {
        var open = row.state() == InvitationRow.State.OPEN;
        var words = Texts.of(
                "servicepoint.hosts.invitation", Texts.of(row.state().key()), Formats.dateTime(row.sentAt()), row.by());
        var revoke = Buttons.once(Buttons.quiet("servicepoint.hosts.revoke"), click -> {
            invitations.revoke(row.id());
            reload();
        });
        revoke.setVisible(open);
        return line(row.maskedPhone(), words, revoke);
    }

    private void pictures(PlaceDetails place) {
        var shown = photos.of(place.id());
        if (shown.isEmpty()) {
            return;
        }
        var grid = new Div();
        grid.addClassName("yt-host-photos");
        var number = 1;
        for (var photo : shown) {
            var key = RequestKey.fresh();
            var words = Texts.of("servicepoint.photo.of", place.draft().facts().name(), number++);
            grid.add(new Div(
                    PhotosCard.picture(photo, words), Buttons.danger("servicepoint.host.photo.remove", click -> {
                        photos.remove(place.id(), photo.id(), key);
                        reload();
                    })));
        }
        found.add(new Card(Texts.of("servicepoint.host.photos"), grid));
    }

    private static Div line(String name, String words, Button act) {
        var quiet = new Span(words);
        quiet.addClassNames("yt-quiet", "num");
        var text = new Div(new Span(name), quiet);
        text.addClassName("yt-two-lines");
        var line = new Div(text, act);
        line.addClassName("yt-host-line");
        return line;
    }
}
