package cn.yuetan.portal.workday.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.ViewTest;
import cn.yuetan.portal.workday.Occasion;
import cn.yuetan.portal.workday.SpecialDay;
import cn.yuetan.portal.workday.WorkdayPlan;
import cn.yuetan.portal.workday.Workdays;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff keep the holidays and moved workdays. */
class WorkdaysViewTests extends ViewTest {

    @Autowired
    WorkdayPlan plan;

    @Autowired
    Workdays workdays;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forgetLaterYears() {
        database.sql("DELETE FROM special_day WHERE day >= '2027-01-01'").update();
        clock.reset();
    }

    @Test
    void theYear2026IsKnown() {
        asOffice();
        assertThat(plan.of(2026))
                .hasSize(39)
                .contains(new SpecialDay(LocalDate.of(2026, 10, 10), true, Occasion.NATIONAL_DAY));
        var october = workdays.between(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
        assertThat(october.isWorkday(LocalDate.of(2026, 9, 20))).isTrue();
        assertThat(october.isWorkday(LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(october.isWorkday(LocalDate.of(2026, 10, 8))).isTrue();
    }

    @Test
    void aYearThatIsMissingIsAskedForFromNovemberOn() {
        assertThat(workdays.missingYear()).contains(2027);
        clock.set(LocalDate.of(2026, 10, 31), LocalTime.NOON);
        assertThat(workdays.missingYear()).isEmpty();
        clock.set(LocalDate.of(2027, 2, 1), LocalTime.NOON);
        assertThat(workdays.missingYear()).contains(2027);
    }

    @Test
    void daysAreAddedByFormAndClearedAgain() {
        asOffice();
        open("staff/workdays");
        assertThat(_find(Span.class, spec -> spec.withText("2027"))).isEmpty();
        fill(_get(DatePicker.class, spec -> spec.withLabel("第一天")), LocalDate.of(2027, 1, 1));
        fill(_get(DatePicker.class, spec -> spec.withLabel("最后一天")), LocalDate.of(2027, 1, 3));
        @SuppressWarnings("unchecked")
        Select<Occasion> occasion = _get(Select.class, spec -> spec.withLabel("哪个节"));
        fill(occasion, Occasion.NEW_YEAR);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(plan.of(2027))
                .extracting(SpecialDay::day)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 3));
        assertThat(workdays.missingYear()).isEmpty();
        plan.clear(LocalDate.of(2027, 1, 2));
        assertThat(plan.of(2027)).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        asOffice();
        var day = LocalDate.of(2027, 5, 1);
        assertThatThrownBy(() -> plan.set(null, day, false, Occasion.OTHER)).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> plan.set(day, day.minusDays(1), false, Occasion.OTHER))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> plan.set(day, day.plusDays(15), false, Occasion.OTHER))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> plan.set(LocalDate.of(1026, 1, 1), LocalDate.of(1026, 1, 1), false, Occasion.OTHER))
                .isInstanceOf(InputRefused.class);
        assertThat(plan.of(2027)).isEmpty();
    }

    @Test
    void onlyOfficeAndAdministratorsMay() {
        asKeeper(people.station());
        assertThatThrownBy(() -> open("staff/workdays")).isInstanceOf(MockAccessDeniedException.class);
        assertThatThrownBy(() -> plan.of(2026)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plan.clear(LocalDate.of(2026, 1, 1))).isInstanceOf(AccessDeniedException.class);
    }
}
