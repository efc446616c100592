package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DataList;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.PersonChip;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationInfo;
import cn.yuetan.portal.station.StationVisits;
import cn.yuetan.portal.station.StationVisits.InsideRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Who is inside my station, and today in numbers, live. */
@Route("staff/visits")
@Menu(order = 25, title = "station.menu.visits", icon = "people")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class VisitsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StationVisits visits;
    private final StationDirectory stations;
    private final Occupancies occupancies;
    private final Select<StationInfo> station = new Select<>();
    private final Div figures = new Div();
    private final DayCharts charts = new DayCharts();
    private final DataList<InsideRow> list = new DataList<>(this::card);

    VisitsView(StationVisits visits, StationDirectory stations, Occupancies occupancies, LiveUpdates live) {
        this.visits = visits;
        this.stations = stations;
        this.occupancies = occupancies;
        station.setLabel(Texts.of("station.visits.station"));
        station.setItemLabelGenerator(info -> info.name(Texts.locale()));
        station.addValueChangeListener(change -> draw());
        figures.addClassName("yt-figures");
        list.column(Texts.of("station.visits.who"), row -> new PersonChip(row.maskedName(), row.employer()));
        list.column(Texts.of("station.visits.what"), VisitsView::purposes, null);
        list.column(Texts.of("station.visits.since"), row -> Formats.time(row.since()), null);
        list.column(Texts.of("station.visits.until"), row -> Formats.time(row.until()), null);
        list.column("", this::checkOut);
        list.empty(new EmptyState(
                LineIcon.PEOPLE, Texts.of("station.visits.empty"), Texts.of("station.visits.empty.hint")));
        var columns = new Div(new Card(Texts.of("station.visits.list"), list), charts);
        columns.addClassName("yt-desk-columns");
        add(
                new PageHeader(Texts.of("station.visits.title"), Texts.of("station.visits.subtitle"), station),
                figures,
                columns);
        stations.mine().forEach(each -> live.subscribe(this, CheckIns.topic(each.id()), this::draw));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = stations.mine();
        station.setItems(mine);
        mine.stream().findFirst().ifPresent(station::setValue);
        list.rows(DataProvider.fromCallbacks(
                query -> inside().stream().skip(query.getOffset()).limit(query.getLimit()), query -> inside().size()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("station.visits.title");
    }

    private List<InsideRow> inside() {
        return station.getOptionalValue().map(info -> visits.inside(info.id())).orElse(List.of());
    }

    private void draw() {
        station.getOptionalValue().ifPresent(info -> {
            var now = occupancies.now(info.id());
            var today = visits.today(info.id());
            figures.removeAll();
            figures.add(
                    new Card(new Figure(now.inside(), "station.visits.inside", "people")),
                    new Card(new Figure(now.freeBays(), "station.visits.free", "good")),
                    new Card(new Figure(today.checkIns() + today.counted(), "station.visits.today", "people")),
                    new Card(new Figure(today.counted(), "station.visits.counted", "people")),
                    new Card(new Figure(today.endedByLimit(), "station.visits.limit", "people")));
            charts.show(today);
            list.refresh();
        });
    }

    private Button checkOut(InsideRow row) {
        return Buttons.quiet("station.visits.checkOut", click -> {
            visits.checkOut(row.id());
            Toast.good(Texts.of("station.visits.checkedOut"));
            draw();
        });
    }

    private Card card(InsideRow row) {
        return new Card(new PersonChip(row.maskedName(), row.employer()), new Div(purposes(row)), checkOut(row));
    }

    private static String purposes(InsideRow row) {
        return row.purposes().stream().map(purpose -> Texts.of(purpose.key())).collect(Collectors.joining(" · "));
    }
}
