package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.BulkEdits;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceImports;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.Plaques;
import cn.yuetan.portal.servicepoint.StaffPlaceQuery;
import cn.yuetan.portal.servicepoint.StaffPlaceQuery.Order;
import cn.yuetan.portal.servicepoint.StaffPlaceRow;
import cn.yuetan.portal.servicepoint.StaffPlaces;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The directory for staff: how true it is, what needs a hand, and everything that is done to many places at once. */
@Route(StaffPlaceAddress.LIST)
@Menu(order = 70, title = "servicepoint.staff.menu", icon = "pin")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY})
class StaffPlacesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int TYPING_PAUSE_MS = 300;
    private static final int LONGEST = 40;

    private final transient StaffPlaces places;
    private final PlaceFigureCards figures = new PlaceFigureCards();
    private final QualityChips qualities = new QualityChips(quality -> narrow(query().with(quality)));
    private final TextField search = new TextField();
    private final Select<PlaceKind> kind = new Select<>();
    private final Select<Order> order = new Select<>();
    private final DataList<StaffPlaceRow> list;
    private final ChosenPlacesBar chosen;
    private transient StaffPlaceQuery query = StaffPlaceQuery.ALL;
    private boolean showing;

    StaffPlacesView(
            StaffPlaces places,
            BulkEdits bulk,
            PlaceVisits visits,
            Plaques plaques,
            PlaceImports imports,
            PlaceServices services,
            CurrentPerson person,
            LiveUpdates live,
            Clock clock) {
        this.places = places;
        addClassNames("yt-list-page", "yt-staff-places");
        list = StaffPlaceCells.list(clock)
                .onOpen(row -> UI.getCurrentOrThrow().navigate(StaffPlaceView.class, StaffPlaceView.parameters(row)))
                .empty(new EmptyState(
                        LineIcon.PIN, Texts.of("servicepoint.staff.none"), Texts.of("servicepoint.staff.none.hint")));
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        chosen = new ChosenPlacesBar(
                new ChosenPlacesBar.Acts(bulk, visits, plaques, imports, services, clock),
                this::chosen,
                person.has(Roles.OFFICE));
        list.grid().addSelectionListener(event -> count());
        add(header(person.has(Roles.OFFICE)), figures, filters(), chosen, list);
        live.subscribe(this, PlaceDirectory.TOPIC, this::reload);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("servicepoint.staff.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = StaffPlaceAddress.read(event.getLocation().getQueryParameters());
        showing = true;
        qualities.choose(query.quality());
        search.setValue(query.text());
        kind.setValue(query.kind());
        order.setValue(query.order());
        showing = false;
        list.rows(new CallbackDataProvider<>(
                page -> places.page(query, page.getOffset(), page.getLimit()).stream(),
                page -> places.count(query),
                StaffPlaceRow::id));
        reload();
    }

    private static PageHeader header(boolean office) {
        var title = Texts.of("servicepoint.staff.title");
        var hint = Texts.of("servicepoint.staff.hint");
        return office
                ? new PageHeader(
                        title,
                        hint,
                        Buttons.quiet("servicepoint.import.menu", event -> UI.getCurrentOrThrow()
                                .navigate(PlaceImportView.class)),
                        Buttons.primary("servicepoint.staff.new", event -> UI.getCurrentOrThrow()
                                .navigate(StaffPlaceAddress.LIST + "/new")))
                : new PageHeader(title, hint);
    }

    private Div filters() {
        search.addClassName("yt-search");
        search.setPlaceholder(Texts.of("servicepoint.filter.search"));
        search.setAriaLabel(Texts.of("servicepoint.filter.search"));
        search.setPrefixComponent(LineIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(
                event -> narrow(query().with(event.getValue().strip())));
        kind.setItems(PlaceKind.values());
        kind.setAriaLabel(Texts.of("servicepoint.staff.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.of("servicepoint.staff.kind.all"));
        kind.setItemLabelGenerator(each -> Texts.of(each == null ? "servicepoint.staff.kind.all" : each.key()));
        kind.addValueChangeListener(event -> narrow(query().with(event.getValue())));
        order.setItems(Order.values());
        order.setAriaLabel(Texts.of("servicepoint.staff.order"));
        order.setItemLabelGenerator(each -> Texts.of("servicepoint.staff.order." + each));
        order.addValueChangeListener(event -> narrow(query().with(event.getValue())));
        var fields = new Div(search, kind, order);
        fields.addClassName("yt-filters");
        fields.getElement().setAttribute("role", "search");
        return new Div(fields, qualities);
    }

    private StaffPlaceQuery query() {
        return query;
    }

    private void narrow(StaffPlaceQuery wanted) {
        if (showing || wanted.equals(query)) {
            return;
        }
        query = wanted;
        list.grid().deselectAll();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(StaffPlaceAddress.LIST, StaffPlaceAddress.of(query)));
        reload();
    }

    private void reload() {
        var now = places.figures();
        figures.show(now);
        qualities.show(now);
        list.refresh();
        count();
    }

    private void count() {
        var selected = list.grid().getSelectedItems().size();
        chosen.show(selected, places.count(query));
    }

    /** What is ticked; where nothing is, everything that the filters leave. */
    private List<PlaceId> chosen() {
        var selected = list.grid().getSelectedItems();
        return selected.isEmpty()
                ? places.all(query)
                : selected.stream().map(StaffPlaceRow::id).toList();
    }
}
