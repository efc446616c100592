package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostInvitations;
import cn.yuetan.portal.servicepoint.PlaceCases;
import cn.yuetan.portal.servicepoint.PlaceCode;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlacePhotos;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.Plaques;
import cn.yuetan.portal.servicepoint.StaffPlaceRow;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One place for staff: its fields, how far it is to be trusted, who keeps it, and everything that was done to it. */
@Route("staff/places/:code(new|[Ee]?[0-9]{1,9})")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY})
class StaffPlaceView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String CODE = "code";

    private final transient PlaceCases cases;
    private final transient PlaceVisits visits;
    private final transient HostInvitations invitations;
    private final transient PlacePhotos photos;
    private final transient PlaceServices services;
    private final transient Plaques plaques;
    private final transient Clock clock;
    private final boolean office;
    private String title = Texts.of("servicepoint.staff.title");

    StaffPlaceView(
            PlaceCases cases,
            PlaceVisits visits,
            HostInvitations invitations,
            PlacePhotos photos,
            PlaceServices services,
            Plaques plaques,
            CurrentPerson person,
            Clock clock) {
        this.cases = cases;
        this.visits = visits;
        this.invitations = invitations;
        this.photos = photos;
        this.services = services;
        this.plaques = plaques;
        this.clock = clock;
        office = person.has(Roles.OFFICE);
        addClassName("yt-staff-place");
    }

    static RouteParameters parameters(StaffPlaceRow row) {
        return parameters(row.place().code());
    }

    static RouteParameters parameters(PlaceCode code) {
        return new RouteParameters(CODE, code.toString());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted = event.getRouteParameters().get(CODE).orElse("");
        if (wanted.equals("new") && office) {
            showNew();
        } else {
            show(PlaceCode.parse(wanted));
        }
    }

    private void show(Optional<PlaceCode> code) {
        removeAll();
        code.flatMap(cases::details).ifPresentOrElse(this::show, this::unknown);
    }

    private void show(PlaceDetails place) {
        removeAll();
        title = place.code() + " " + place.draft().facts().name();
        add(new PageHeader(title, Texts.of(place.draft().facts().kind().key()), actions(place)));
        var closed = place.closed();
        if (closed != null) {
            var into = closed.into();
            add(new RefusalNotice(
                    Texts.of("servicepoint.gone", closed.reason()),
                    into == null ? null : Texts.of("servicepoint.staff.merged", into.toString())));
        }
        var catalogue = services.all();
        var form = new PlaceForm(catalogue, clock);
        form.show(place.draft());
        if (office && closed == null) {
            new PlaceEditing(cases, place, form, catalogue, () -> show(Optional.of(place.code()))).start();
        } else {
            form.readOnly();
        }
        var side = new Div(
                new PlaceTrustCard(cases, visits, place, clock.instant(), () -> show(Optional.of(place.code()))));
        side.addClassName("yt-stack");
        if (office) {
            side.add(new PlaceHostsCard(invitations, place.id(), closed == null));
            side.add(new StaffPhotosCard(photos, place, () -> show(Optional.of(place.code()))));
        }
        side.add(new PlaceHistoryCard(cases, place.id(), catalogue));
        var columns = new Div(form, side);
        columns.addClassName("yt-place-case");
        add(columns);
    }

    private Component[] actions(PlaceDetails place) {
        var buttons = new ArrayList<Component>();
        buttons.add(back());
        if (place.closed() == null) {
            buttons.add(Buttons.quiet("servicepoint.plaque.one", LineIcon.PRINTER, event -> ChosenPlacesBar.plaques(
                            plaques, List.of(place.id()), "plaque-" + place.code() + ".pdf")
                    .open()));
            buttons.add(Buttons.quiet("servicepoint.staff.public", event -> UI.getCurrentOrThrow()
                    .navigate(
                            PlaceView.class,
                            new RouteParameters(PlaceView.CODE, place.code().toString()))));
        }
        if (office && place.closed() == null) {
            buttons.add(Buttons.quiet("servicepoint.merge", event -> PlaceEndDialog.merging(
                            cases, place, () -> ended(place, "servicepoint.merge.done"))
                    .open()));
            var close = Buttons.quiet("servicepoint.close", event -> PlaceEndDialog.closing(
                            cases, place, () -> ended(place, "servicepoint.close.done"))
                    .open());
            close.addClassName("yt-danger");
            buttons.add(close);
        } else if (office) {
            var key = RequestKey.fresh();
            buttons.add(Buttons.once(Buttons.quiet("servicepoint.reopen"), event -> {
                cases.reopen(place.id(), key);
                ended(place, "servicepoint.reopen.done");
            }));
        }
        return buttons.toArray(Component[]::new);
    }

    private void ended(PlaceDetails place, String key) {
        Toast.good(Texts.of(key));
        show(Optional.of(place.code()));
    }

    private void showNew() {
        removeAll();
        title = Texts.of("servicepoint.staff.new");
        var number = new TextField(Texts.of("servicepoint.sheet.CODE"));
        number.setHelperText(Texts.of("servicepoint.staff.number.help"));
        number.setMaxLength(12);
        var form = new PlaceForm(services.all(), clock);
        form.addComponentAsFirst(number);
        var key = RequestKey.fresh();
        form.actions(
                Buttons.primary("servicepoint.staff.create", event -> {
                    var code = cases.create(PlaceEditing.code(number.getValue()), form.draft(), key);
                    Toast.good(Texts.of("servicepoint.staff.created", code.toString()));
                    UI.getCurrentOrThrow().navigate(StaffPlaceView.class, parameters(code));
                }),
                back());
        add(new PageHeader(title, Texts.of("servicepoint.staff.new.hint")), form);
    }

    private void unknown() {
        add(new EmptyState(
                LineIcon.SEARCH,
                Texts.of("servicepoint.unknown.title"),
                Texts.of("servicepoint.next.unknown"),
                back()));
    }

    private static Component back() {
        return Buttons.quiet("servicepoint.staff.back", LineIcon.BACK, event -> UI.getCurrentOrThrow()
                .navigate(StaffPlacesView.class));
    }
}
