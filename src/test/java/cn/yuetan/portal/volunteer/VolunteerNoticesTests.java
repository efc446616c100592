package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who signed up hear about their task, and whoever planned it about them. */
@PortalTest
class VolunteerNoticesTests {

    private static final int CROWD = 60;
    private static final Instant FOUR = TestTasks.monday("16:00");
    private static final Instant NEXT_WEEK = FOUR.plus(Duration.ofDays(7));

    @Autowired
    TaskPlanning planning;

    @Autowired
    SignUps signUps;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestInbox messages;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    long planner;
    long courier;

    @BeforeEach
    void somebodyPlans() {
        clock.reset();
        planner = people.actAsOffice();
        courier = people.courier();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void everybodyInACrowdHearsThatATaskIsCalledOff() {
        var task = plan(NEXT_WEEK, CROWD);
        var crowd = IntStream.range(0, CROWD).mapToObj(each -> people.courier()).toList();
        crowd.forEach(each -> signUp(task, each));
        signUps.cancel(mine(task, crowd.getFirst()));
        people.actAsOffice();

        var sent = Statements.of(() -> planning.callOff(task, "下大雪"));
        planning.callOff(task, "再按一次");

        assertThat(messages.told(crowd.getFirst())).isEmpty();
        for (var each : crowd.subList(1, CROWD)) {
            assertThat(messages.told(each)).containsExactly("volunteer.calledOff SMS");
        }
        assertThat(sent.stream().filter(statement -> statement.contains("INSERT INTO notice ")))
                .hasSize(CROWD - 1);
        // Somebody is told in three statements: the message, what they chose, the way out.
        assertThat(sent).hasSizeLessThan(3 * CROWD + 20);
    }

    @Test
    void saysWhyAndThatNobodyNeedGo() {
        var task = plan(NEXT_WEEK, 3);
        signUp(task, courier);
        people.actAsOffice();

        planning.callOff(task, " 下大雪 ");

        var title = tasks.title(task);
        assertThat(messages.of(courier)).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("“" + title + "”取消了");
            assertThat(entry.text()).contains("11月30日", "16:00", "不用去了", "下大雪");
            assertThat(entry.leads()).isTrue();
        });
        assertThat(messages.of(courier, Locale.ENGLISH).getFirst().text()).contains("called off", "Why: 下大雪");
    }

    @Test
    void aTaskThatBeginsBeforeTheNextMorningIsCalledOffEvenAtNight() {
        var task = plan(FOUR, 3);
        signUp(task, courier);
        people.actAsOffice();
        planning.callOff(task, "下大雪");
        assertThat(messages.told(courier)).containsExactly("volunteer.calledOffSoon SMS");
        assertThat(VolunteerNotices.CALLED_OFF_SOON.heldAtNight()).isFalse();
        assertThat(VolunteerNotices.CALLED_OFF.heldAtNight()).isTrue();
    }

    @Test
    void whatSomebodyCouldHaveSignedUpForIsNotCalledOffWithoutAReason() {
        var task = plan(NEXT_WEEK, 3);
        assertThatThrownBy(() -> planning.callOff(task, " ")).isInstanceOf(InputRefused.class);
        var draft = planning.create(tasks.draft(NEXT_WEEK, NEXT_WEEK.plusSeconds(3600), 3), false, RequestKey.fresh());
        planning.callOff(draft, "");
        assertThat(planning.get(draft).task().state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void anotherPlaceNextWeekStandsInTheInbox() {
        var task = plan(NEXT_WEEK, 3);
        signUp(task, courier);
        move(task, "三里河路口");

        assertThat(messages.told(courier)).containsExactly("volunteer.moved");
        assertThat(messages.of(courier))
                .singleElement()
                .extracting(InboxEntry::text)
                .asString()
                .contains("原来在“路口”", "现在在“三里河路口”");
    }

    @Test
    void anotherPlaceTodayIsSentToThePhone() {
        var task = plan(FOUR, 3);
        signUp(task, courier);
        move(task, "三里河路口");
        assertThat(messages.told(courier)).containsExactly("volunteer.movedSoon SMS");
    }

    @Test
    void aSecondMoveReplacesTheFirst() {
        var task = plan(NEXT_WEEK, 3);
        signUp(task, courier);
        move(task, "三里河路口");
        move(task, "南沙沟路口");
        assertThat(messages.of(courier)).extracting(InboxEntry::over).containsExactly(false, true);
    }

    @Test
    void otherWordsAndMorePlacesDisturbNobody() {
        var task = plan(NEXT_WEEK, 3);
        signUp(task, courier);
        people.actAsOffice();
        var before = planning.get(task);
        planning.change(task, before.version(), places(before.draft(), 9));
        assertThat(messages.told(courier)).isEmpty();
    }

    @Test
    void whoeverCancelsNeedNotKnowThePlace() {
        var task = plan(NEXT_WEEK, 3);
        var stays = people.courier();
        signUp(task, courier);
        signUp(task, stays);
        move(task, "三里河路口");
        signUps.cancel(mine(task, courier));

        assertThat(messages.of(courier)).singleElement().matches(InboxEntry::over);
        assertThat(messages.of(stays)).singleElement().matches(entry -> !entry.over());
        assertThat(messages.told(planner)).isEmpty();
    }

    @Test
    void whoeverPlannedItHearsWhoeverLeavesAtTheLastMoment() {
        var task = plan(FOUR, 3);
        signUp(task, courier);
        clock.advance(Duration.ofMinutes(10));
        var mine = mine(task, courier);
        signUps.cancel(mine);
        signUps.cancel(mine);

        assertThat(messages.told(planner)).containsExactly("volunteer.leftLate");
        assertThat(messages.of(planner))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("还差 3 人").doesNotContain("王"));
        people.actAsOffice();
        planning.callOff(task, "人不够");
        assertThat(messages.of(planner)).singleElement().matches(InboxEntry::over);
    }

    @Test
    void aSlipOfTheFingerIsNoNews() {
        var task = plan(FOUR, 3);
        signUp(task, courier);
        signUps.cancel(mine(task, courier));
        assertThat(messages.told(planner)).isEmpty();
    }

    @Test
    void whatTheDemoInventedHasNobodyToTell() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task, courier);
        clock.advance(Duration.ofMinutes(10));
        signUps.cancel(mine(task, courier));
        assertThat(messages.told(courier)).isEmpty();
    }

    private TaskId plan(Instant starts, int capacity) {
        return planning.create(
                tasks.draft(starts, starts.plus(Duration.ofHours(1)), capacity), true, RequestKey.fresh());
    }

    private void signUp(TaskId task, long who) {
        people.actAsCourier(who);
        signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
    }

    /** From here on this courier acts. */
    private SignUpId mine(TaskId task, long who) {
        people.actAsCourier(who);
        return signUps.ahead(0, 10).stream()
                .filter(ahead -> ahead.task().id().equals(task))
                .map(ahead -> ahead.signUp().id())
                .findFirst()
                .orElseThrow();
    }

    private void move(TaskId task, String place) {
        people.actAsOffice();
        var before = planning.get(task);
        var old = before.draft();
        planning.change(
                task,
                before.version(),
                new TaskDraft(
                        old.role(),
                        old.title(),
                        old.description(),
                        place,
                        old.bring(),
                        old.starts(),
                        old.ends(),
                        old.signUpUntil(),
                        old.capacity()));
    }

    private static TaskDraft places(TaskDraft old, int capacity) {
        return new TaskDraft(
                old.role(),
                old.title(),
                "换一句说明",
                old.place(),
                old.bring(),
                old.starts(),
                old.ends(),
                old.signUpUntil(),
                capacity);
    }
}
