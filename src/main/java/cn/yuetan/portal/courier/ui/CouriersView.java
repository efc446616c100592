package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierQuery;
import cn.yuetan.portal.courier.CourierRow;
import cn.yuetan.portal.courier.CourierSearch;
import cn.yuetan.portal.courier.CourierStatus;
import cn.yuetan.portal.courier.CourierVerification;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The couriers: who waits, who may act; the office decides, keepers and community workers look up. */
@Route("staff/couriers")
@RolesAllowed({Roles.OFFICE, Roles.COMMUNITY, Roles.KEEPER})
@Menu(order = 30, title = "courier.menu.couriers", icon = "people")
class CouriersView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final List<CourierStatus> STATES =
            List.of(CourierStatus.REGISTERED, CourierStatus.APPROVED, CourierStatus.SENT_BACK, CourierStatus.SUSPENDED);

    private final CourierSearch search;
    private final CourierVerification verification;
    private final boolean mayDecide;
    private final DataList<CourierRow> list;
    private final Div filters = new Div();
    private CourierQuery query = new CourierQuery("", null);

    CouriersView(CourierSearch search, CourierVerification verification, CurrentPerson person) {
        this.search = search;
        this.verification = verification;
        mayDecide = person.has(Roles.OFFICE);
        addClassName("yt-list-page");
        list = new DataList<CourierRow>(this::card)
                .column(Texts.of("courier.list.name"), CourierRow::name, null)
                .column(Texts.of("courier.list.phone"), CourierRow::phoneMasked, null)
                .column(Texts.of("courier.list.employer"), CourierRow::employer, null)
                .column(Texts.of("courier.list.registered"), row -> Formats.dateTime(row.registeredAt()), null)
                .column(Texts.of("courier.list.status"), CouriersView::badge)
                .empty(new EmptyState(
                        LineIcon.PEOPLE, Texts.of("courier.list.none"), Texts.of("courier.list.none.hint")))
                .onOpen(this::open);
        add(new PageHeader(Texts.of("courier.menu.couriers"), Texts.of("courier.list.hint")), filters, list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.menu.couriers");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var counts = search.byStatus();
        var bar = new FilterBar().search(Texts.of("courier.list.search"), this::narrow);
        bar.chip(
                Texts.of("courier.list.all"),
                Integer.toString(
                        counts.values().stream().mapToInt(Integer::intValue).sum()),
                query.status() == null,
                () -> only(null));
        STATES.forEach(state -> bar.chip(
                Texts.of("courier.state." + StatusCard.word(state)),
                Integer.toString(counts.getOrDefault(state, 0)),
                query.status() == state,
                () -> only(state)));
        filters.removeAll();
        filters.add(bar);
        list.rows(DataProvider.fromCallbacks(
                page -> search.page(query, page.getOffset(), page.getLimit()).stream(), page -> search.count(query)));
    }

    private void narrow(String text) {
        query = new CourierQuery(text, query.status());
        list.refresh();
    }

    private void only(@Nullable CourierStatus status) {
        query = new CourierQuery(query.text(), status);
        list.refresh();
    }

    private void open(CourierRow row) {
        new CourierDialog(row, mayDecide ? verification : null, list::refresh).open();
    }

    private Component card(CourierRow row) {
        var card = new Card(new PersonChip(row.name(), row.phoneMasked() + " \u00B7 " + row.employer()), badge(row));
        card.addClassNames("yt-clickable", "yt-me");
        card.getElement().addEventListener("click", event -> open(row));
        return card;
    }

    static StatusBadge badge(CourierRow row) {
        return new StatusBadge(
                StatusCard.tone(row.status()), Texts.of("courier.state." + StatusCard.word(row.status())));
    }
}
