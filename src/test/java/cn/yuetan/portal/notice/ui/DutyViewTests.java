package cn.yuetan.portal.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.notice.duty.DayRule;
import cn.yuetan.portal.notice.duty.DutyLine;
import cn.yuetan.portal.notice.duty.DutyRosters;
import cn.yuetan.portal.notice.duty.Hole;
import cn.yuetan.portal.notice.duty.TestDuty;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who is on duty, and how the office keeps it. */
class DutyViewTests extends ViewTest {

    @Autowired
    TestDuty duty;

    @Autowired
    DutyRosters rosters;

    @BeforeEach
    @AfterEach
    void quiet() {
        clock.reset();
        duty.quiet();
    }

    @Test
    void aShiftIsAddedByFormAndFillsTheHole() {
        var person = people.staff();
        asOffice();
        open("staff/duty");
        assertThat(rosters.plan("office").holes()).allMatch(Hole::nobody).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("加一个班次")));
        @SuppressWarnings("unchecked")
        ComboBox<StaffMember> who = _get(ComboBox.class, spec -> spec.withLabel("谁"));
        fill(who, new StaffMember(new AccountId(person), "李测试"));
        fill(_get(TimePicker.class, spec -> spec.withLabel("几点开始")), LocalTime.of(8, 30));
        fill(_get(TimePicker.class, spec -> spec.withLabel("几点结束")), LocalTime.of(8, 30));
        fill(_get(DatePicker.class, spec -> spec.withLabel("从哪天起")), TestClock.MONDAY);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(rosters.plan("office").now())
                .singleElement()
                .satisfies(one -> assertThat(one.person().value()).isEqualTo(person));
        assertThat(rosters.plan("office").holes()).noneMatch(Hole::nobody);
        assertThat(_find(Span.class, spec -> spec.withText("每天 08:30–次日 08:30 · 2026年11月23日起")))
                .hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("停掉")));
        assertThat(_find(Button.class, spec -> spec.withText("停掉"))).isEmpty();
    }

    @Test
    void anAbsenceOpensAHoleAndAStandInClosesIt() {
        var person = people.staff();
        var other = people.staff();
        duty.always(1, person);
        asOffice();
        var from = clock.instant().plus(Duration.ofHours(2));
        var key = RequestKey.fresh();
        rosters.absent("office", new AccountId(person), from, from.plus(Duration.ofHours(3)), null, key);
        rosters.absent("office", new AccountId(person), from, from.plus(Duration.ofHours(3)), null, key);
        assertThat(rosters.plan("office").absences()).hasSize(1);
        assertThat(rosters.plan("office").holes().stream().filter(Hole::nobody))
                .containsExactly(new Hole(from, from.plus(Duration.ofHours(3)), true));
        rosters.comesAfterAll(
                "office", rosters.plan("office").absences().getFirst().id());
        rosters.absent(
                "office",
                new AccountId(person),
                from,
                from.plus(Duration.ofHours(3)),
                new AccountId(other),
                RequestKey.fresh());
        assertThat(rosters.plan("office").holes()).noneMatch(Hole::nobody);
        open("staff/duty");
        assertThat(_find(Button.class, spec -> spec.withText("取消请假"))).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        var person = new AccountId(people.staff());
        asOffice();
        assertRefused(line(person, 0, DayRule.EVERY_DAY, "office"));
        assertRefused(line(person, 6, DayRule.EVERY_DAY, "office"));
        assertRefused(line(person, 1, DayRule.THESE_DAYS, "office"));
        assertRefused(line(person, 1, DayRule.EVERY_DAY, "nowhere"));
        assertRefused(line(new AccountId(people.courier()), 1, DayRule.EVERY_DAY, "office"));
        assertRefused(line(new AccountId(Long.MAX_VALUE), 1, DayRule.EVERY_DAY, "office"));
        var now = clock.instant();
        for (var wrong : new Runnable[] {
            () -> rosters.absent("office", person, null, now, null, RequestKey.fresh()),
            () -> rosters.absent("office", person, now.plusSeconds(9), now, null, RequestKey.fresh()),
            () -> rosters.absent("office", person, now, now.plusSeconds(9), person, RequestKey.fresh()),
            () -> rosters.absent("office", person, now, now.plus(Duration.ofDays(900)), null, RequestKey.fresh())
        }) {
            assertThatThrownBy(wrong::run).isInstanceOf(InputRefused.class);
        }
        assertThat(rosters.plan("office").lines()).isEmpty();
    }

    @Test
    void everybodyOfTheStaffLooksAndOnlyTheOfficeKeeps() {
        duty.always(1, people.staff());
        asKeeper(people.station());
        open("staff/duty");
        assertThat(_find(Button.class)).isEmpty();
        var anybody = new AccountId(people.staff());
        assertThatThrownBy(() -> rosters.add(line(anybody, 1, DayRule.EVERY_DAY, "office"), RequestKey.fresh()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rosters.end("office", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rosters.comesAfterAll("office", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rosters.staff()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRosterCostsThreeStatementsHoweverManyShifts() {
        asOffice();
        for (var i = 0; i < 12; i++) {
            duty.always(1 + i % 3, people.staff());
        }
        assertThat(Statements.of(() -> rosters.plan("office"))).hasSize(3);
    }

    private void assertRefused(DutyLine line) {
        assertThatThrownBy(() -> rosters.add(line, RequestKey.fresh())).isInstanceOf(InputRefused.class);
    }

    private static DutyLine line(AccountId person, int tier, DayRule rule, String roster) {
        return new DutyLine(
                0,
                roster,
                tier,
                person,
                rule,
                Set.<DayOfWeek>of(),
                LocalTime.of(8, 0),
                LocalTime.of(9, 0),
                TestClock.MONDAY,
                null);
    }
}
