package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.servicepoint.VisitTask;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit from being asked to being confirmed. */
class PlaceVisitsViewTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceVisits visits;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long visitor;

    @BeforeEach
    void somebodyIsAsked() {
        asOffice();
        database.sql("UPDATE place_visit_task SET state = 'CALLED_OFF' WHERE state IN ('ASSIGNED', 'VISITED')")
                .update();
        place = places.place(draft -> TestPlaces.named(draft, "要走访的店"));
        visitor = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'COMMUNITY', 0)")
                .param(visitor)
                .update();
        visits.assign(
                List.of(place), new AccountId(visitor), TestClock.MONDAY.plusDays(3), "周日开不开", RequestKey.fresh());
    }

    @Test
    void theVisitorConfirmsInOneTap() {
        asVisitor();
        open("staff/place-visits");
        assertThat(Waiting.text()).contains("要走访的店", "请看：周日开不开");
        _click(button("去过，如实"));
        assertThat(state()).isEqualTo(VisitTask.State.CONFIRMED);
        assertThat(Waiting.text()).contains("没有要你去的");
    }

    @Test
    void whatIsNotRightGoesToTheOfficeUntilItIsPutRight() {
        asVisitor();
        open("staff/place-visits");
        _click(button("去过，不对"));
        _get(TextField.class).setValue("周日不开");
        _click(button("告诉街道"));
        assertThat(state()).isEqualTo(VisitTask.State.VISITED);

        asOffice();
        open("staff/places");
        open("staff/place-visits");
        assertThat(Waiting.text()).contains("去过、等着改的（1）", "发现：周日不开");
        open("staff/places/" + places.details(place).code());
        _click(button("去过，如实"));
        assertThat(state()).isEqualTo(VisitTask.State.CONFIRMED);
    }

    @Test
    void theOfficeCallsOffAndOthersCannot() {
        asVisitor();
        open("staff/place-visits");
        _assertNone(Button.class, spec -> spec.withText("不用去了"));
        asOffice();
        open("staff/places");
        open("staff/place-visits");
        _click(button("不用去了"));
        assertThat(state()).isEqualTo(VisitTask.State.CALLED_OFF);
    }

    private void asVisitor() {
        as(visitor, Set.of(), Roles.STAFF, Roles.COMMUNITY);
    }

    private VisitTask.State state() {
        return visits.of(place).getFirst().state();
    }

    private static Button button(String words) {
        return _find(Button.class, spec -> spec.withText(words)).getFirst();
    }
}
