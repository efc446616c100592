package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.StaffPlaceRow;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory in the hands of staff: found, judged, changed and printed many at a time. */
class StaffPlacesViewTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceVisits visits;

    @Autowired
    JdbcClient database;

    String word;
    PlaceId old;
    PlaceId fresh;

    @BeforeEach
    void twoPlaces() {
        asOffice();
        word = "册" + System.nanoTime() % 1_000_000_000;
        old = places.place(draft -> TestPlaces.named(draft, word + "旧"));
        fresh = places.place(draft -> TestPlaces.named(draft, word + "新"));
        places.provenAt(old, clock.instant().minus(Duration.ofDays(60)));
        places.provenAt(fresh, clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void showsTheMedianAgeOfProofAndWhatIsStale() {
        open("staff/places");
        assertThat(text()).contains("一半的 E站 确认得比这更近", "个很久没确认");
        assertThat(_find(PlaceFigureCards.class).getFirst().getChildren()).hasSize(3);
    }

    @Test
    void narrowsToWhatIsStaleAndKeepsThatInTheAddress() {
        search();
        assertThat(_size(grid())).isEqualTo(2);
        _click(chip("很久没确认"));
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(grid(), 0).id()).isEqualTo(old);

        open(Map.of("quality", "GREY", "q", word));
        assertThat(_size(grid())).isEqualTo(1);
        open(Map.of("quality", "NONSENSE", "order", "x"));
        assertThat(_size(grid())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void saysWhatABulkEditWouldDoBeforeItDoesIt() {
        search();
        _click(button("批量改"));
        choose("改法定假日的开法");
        assertThat(button("就这样改").isEnabled()).isFalse();
        _click(button("看看会怎样"));
        assertThat(text()).contains("会改 2 个，0 个本来就是这样，0 个改不了");
        assertThat(holidays(old)).isEqualTo("AS_USUAL");

        var act = button("就这样改");
        _click(act);
        waitFor("改好 2 个");
        assertThat(holidays(old)).isEqualTo("CLOSED");
        assertThat(holidays(fresh)).isEqualTo("CLOSED");
    }

    @Test
    void whatIsTickedIsMeantAloneAndAnotherChoiceIsLookedAtAnew() {
        search();
        grid().select(_get(grid(), 0));
        assertThat(text()).contains("对勾上的 1 个");
        _click(button("批量改"));
        choose("暂停开放");
        _click(button("看看会怎样"));
        choose("去掉一项服务");
        assertThat(button("就这样改").isEnabled()).isFalse();
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> _click(button("看看会怎样")));
        choose("都去过了，都如实");
        _click(button("看看会怎样"));
        _click(button("就这样改"));
        waitFor("改好 1 个");
        assertThat(places.details(old).provenAt()).isEqualTo(clock.instant());
        assertThat(places.details(fresh).provenAt()).isBefore(clock.instant());
    }

    @Test
    void sendsAVisitor() {
        var visitor = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'COMMUNITY', 0)")
                .param(visitor)
                .update();
        search();
        _click(button("派人走访"));
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> _click(button("派出去")));
        @SuppressWarnings("unchecked")
        ComboBox<StaffMember> who = _get(ComboBox.class, spec -> spec.withLabel("谁去"));
        who.setValue(visits.visitors().stream()
                .filter(member -> member.account().value() == visitor)
                .findFirst()
                .orElseThrow());
        _click(button("派出去"));
        assertThat(visits.of(old)).hasSize(1);
        assertThat(visits.of(fresh)).hasSize(1);
    }

    @Test
    void preparesPlaquesAndTheSheetOffThePage() {
        search();
        _click(button("门牌 PDF"));
        waitForEither("下载 plaques-", "PORTAL_PUBLIC_URL");
        _get(Dialog.class).close();
        _click(button("导出表格"));
        waitFor("下载 places-");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getText().contains(".xlsx"));
    }

    @Test
    void communityWorkersLookAndPrintButDoNotEdit() {
        as(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        search();
        _get(Button.class, spec -> spec.withText("门牌 PDF"));
        _assertNone(Button.class, spec -> spec.withText("批量改"));
        _assertNone(Button.class, spec -> spec.withText("派人走访"));
        _assertNone(Button.class, spec -> spec.withText("从表格导入"));
        _assertNone(Button.class, spec -> spec.withText("新加一个 E站"));
    }

    private void search() {
        open(Map.of("q", word));
    }

    private static void open(Map<String, String> wanted) {
        UI.getCurrent().navigate("staff/places", QueryParameters.simple(wanted));
        MockVaadin.clientRoundtrip(true);
    }

    private void choose(String what) {
        @SuppressWarnings("unchecked")
        Select<Object> select = _get(Select.class, spec -> spec.withLabel("做什么"));
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> select.getItemLabelGenerator().apply(each).equals(what))
                .findFirst()
                .orElseThrow());
    }

    private String holidays(PlaceId place) {
        return places.details(place).draft().schedule().holidays().name();
    }

    private void waitFor(String words) {
        Waiting.until(() -> text().contains(words));
    }

    private void waitForEither(String one, String other) {
        Waiting.until(() -> text().contains(one) || text().contains(other));
    }

    @SuppressWarnings("unchecked")
    private static Grid<StaffPlaceRow> grid() {
        return _get(Grid.class);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static ToggleChip chip(String word) {
        return _find(ToggleChip.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().startsWith(word))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return Waiting.text();
    }
}
