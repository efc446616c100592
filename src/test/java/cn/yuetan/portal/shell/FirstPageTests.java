package cn.yuetan.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.StaffCalls;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestTablets;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody finds on the first page what they can do something about, and nothing else. */
class FirstPageTests extends ViewTest {

    private static final String CALLS = "kiosk.desk.calls";
    private static final String COURIERS = "courier.desk.waiting";
    private static final String INSIDE = "station.desk.inside";
    private static final String MEALS = "meal.desk.title";
    private static final String TASKS = "volunteer.desk.title";
    private static final String PLACES = "servicepoint.staff.title";
    private static final String STATIONS = "station.desk.now";
    private static final String ACCOUNT = "identity.own.title";

    @Autowired
    private TestTablets tablets;

    @Autowired
    private StaffCalls calls;

    @Autowired
    private JdbcClient database;

    @Test
    void theOfficeSeesEverythingThatWaits() {
        people.station();
        asOffice();
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(CALLS, COURIERS, INSIDE, MEALS, TASKS, PLACES, ACCOUNT));
    }

    @Test
    void aKeeperSeesTheOwnStationAndNoCourierToDecideAbout() {
        asKeeper(people.station());
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(CALLS, INSIDE, MEALS, TASKS, ACCOUNT));
    }

    @Test
    void aKeeperWithoutAStationSeesNoEmptyCards() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.KEEPER);
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(CALLS, TASKS, ACCOUNT));
    }

    @Test
    void theCommunitySeesCouriersAndTasks() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(COURIERS, TASKS, PLACES, ACCOUNT));
    }

    @Test
    void anAdministratorSeesTabletsAndStations() {
        people.station();
        asAdmin();
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(CALLS, INSIDE, ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DEPARTMENT, Roles.COUNSELOR})
    void whoHasNothingToDoHereYetSeesTheOwnAccount(String duty) {
        as(people.staff(), Set.of(), Roles.STAFF, duty);
        open(StaffHomeView.class);
        assertThat(titles()).containsExactly(words(ACCOUNT));
    }

    @Test
    void aHostSeesWhatToTellCouriers() {
        people.station();
        as(people.staff(), Set.of(), Roles.HOST);
        open(HostHomeView.class);
        assertThat(titles()).containsExactly(words("servicepoint.host.none", STATIONS, MEALS, ACCOUNT));
        assertThat(card(STATIONS))
                .contains(Texts.of("station.desk.isOpen"))
                .contains(Texts.of("station.desk.counts", "0", "4"));
    }

    @Test
    void aCallStandsOutUntilSomebodyGoes() {
        var station = people.station();
        tablets.actAsTablet(station);
        calls.call(RequestKey.fresh());
        asKeeper(station);
        open(StaffHomeView.class);
        assertThat(card(CALLS)).contains(Texts.of("kiosk.desk.calls.waiting"));
        calls.take(calls.recent().getFirst().id());
        open("staff/calls");
        open(StaffHomeView.class);
        assertThat(card(CALLS)).contains(Texts.of("kiosk.calls.empty")).doesNotContain("kiosk.desk.calls.waiting");
    }

    @Test
    void aKeeperReadsWhatIsLeftOfTheOwnStationsMealsOnly() {
        var station = people.station();
        menu(station, 60, 3);
        menu(people.station(), 500, 0);
        asKeeper(station);
        open(StaffHomeView.class);
        assertThat(card(MEALS))
                .contains(Texts.of("meal.desk.line", "测试站", "57", "0", "0"))
                .doesNotContain("500");
    }

    @Test
    void theLongestWaitIsTold() {
        people.courier("REGISTERED");
        asOffice();
        open(StaffHomeView.class);
        var waiting = database.sql("SELECT COUNT(*) FROM courier WHERE status = 'REGISTERED'")
                .query(Integer.class)
                .single();
        assertThat(card(COURIERS)).contains(waiting.toString()).contains(Texts.of("courier.desk.people"));
    }

    @Test
    void moreStationsCostNoMoreStatements() {
        asOffice();
        people.station();
        open(StaffHomeView.class);
        var few = Statements.of(() -> open("staff"));
        for (var i = 0; i < 5; i++) {
            menu(people.station(), 10, 0);
        }
        open(StaffHomeView.class);
        assertThat(Statements.of(() -> open("staff"))).hasSizeLessThanOrEqualTo(few.size());
    }

    private void menu(long station, int portions, int sold) {
        database.sql("""
                        INSERT INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, halal, no_chilli,
                                               price_fen, portions, sold, serving_from, last_call)
                        VALUES (?, ?, '红烧肉', '白菜', '蛋汤', FALSE, TRUE, 1000, ?, ?, '10:30:00', '13:30:00')
                        """)
                .param(station)
                .param(LocalDate.of(2026, 11, 23))
                .param(portions)
                .param(sold)
                .update();
    }

    private static String[] words(String... keys) {
        return List.of(keys).stream().map(Texts::of).toArray(String[]::new);
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    /** All words of the card under this title. */
    private static String card(String titleKey) {
        return _find(Card.class).stream()
                .filter(card -> everything(card).stream()
                        .anyMatch(part ->
                                part instanceof H2 title && title.getText().equals(Texts.of(titleKey))))
                .flatMap(card -> everything(card).stream())
                .map(part -> part.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static List<Component> everything(Component root) {
        var all = new ArrayList<Component>();
        all.add(root);
        root.getChildren().forEach(child -> all.addAll(everything(child)));
        return all;
    }
}
