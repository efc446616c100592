package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TaskPlanningTests {

    private static final Instant FOUR = TestTasks.monday("16:00");
    private static final Instant FIVE = TestTasks.monday("17:00");

    @Autowired
    TaskPlanning planning;

    @Autowired
    VolunteerRoles roles;

    @Autowired
    SignUps signUps;

    @Autowired
    VolunteerTasks volunteerTasks;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestPeople people;

    @BeforeEach
    void actAsTheOffice() {
        people.actAsOffice();
    }

    @Test
    void opensATaskOnceHoweverOftenTheFormArrives() {
        var key = RequestKey.fresh();
        var draft = tasks.draft(FOUR, FIVE, 4);

        var first = planning.create(draft, true, key);

        assertThat(planning.create(draft, true, key)).isEqualTo(first);
        var details = planning.get(first);
        assertThat(details.draft()).isEqualTo(draft);
        assertThat(details.task().state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void keepsADraftFromCouriersUntilItIsPublished() {
        var task = planning.create(tasks.draft(FOUR, FIVE, 4), false, RequestKey.fresh());
        assertThatExceptionOfType(VolunteerRefused.class).isThrownBy(() -> volunteerTasks.details(task));

        planning.publish(task);
        planning.publish(task);

        assertThat(volunteerTasks.details(task).task().placesLeft()).isEqualTo(4);
    }

    @Test
    void saysWhatCannotBeRightInPlainSentences() {
        var good = tasks.draft(FOUR, FIVE, 4);
        assertInput("volunteer.task.ends.beforeStart", draft(good, good.title(), FIVE, FOUR, FOUR, 4));
        assertInput("volunteer.task.ends.beforeStart", draft(good, good.title(), FOUR, FOUR, FOUR, 4));
        assertInput(
                "volunteer.task.ends.tooLong",
                draft(good, good.title(), FOUR, FOUR.plusSeconds(12 * 3600 + 60), FOUR, 4));
        assertInput("volunteer.task.until.afterStart", draft(good, good.title(), FOUR, FIVE, FIVE, 4));
        assertInput("volunteer.task.capacity.range", draft(good, good.title(), FOUR, FIVE, FOUR, 0));
        assertInput("volunteer.task.capacity.range", draft(good, good.title(), FOUR, FIVE, FOUR, -3));
        assertInput("volunteer.task.capacity.range", draft(good, good.title(), FOUR, FIVE, FOUR, 501));
        assertInput("volunteer.task.title.missing", draft(good, " \t ", FOUR, FIVE, FOUR, 4));
        assertInput("volunteer.task.title.tooLong", draft(good, "长".repeat(5000), FOUR, FIVE, FOUR, 4));
        assertInput("volunteer.task.title.character", draft(good, "看\u0007灯", FOUR, FIVE, FOUR, 4));
        var past = TestTasks.monday("11:00");
        assertInput("volunteer.task.starts.past", draft(good, good.title(), past, FIVE, past, 4));
        assertInput("volunteer.task.until.past", draft(good, good.title(), FOUR, FIVE, past, 4));
    }

    @Test
    void takesTheLongestTitleWithRareCharacters() {
        var title = "䶮".repeat(TaskDraft.LONGEST_TITLE - 1) + "😀";
        var task = planning.create(
                draft(tasks.draft(FOUR, FIVE, 4), title, FOUR, FIVE, FOUR, 4), true, RequestKey.fresh());

        assertThat(planning.get(task).task().title()).isEqualTo(title);
    }

    @Test
    void refusesFewerPlacesThanPeople() {
        var task = planning.create(tasks.draft(FOUR, FIVE, 4), true, RequestKey.fresh());
        signUp(task);
        signUp(task);
        people.actAsOffice();
        var before = planning.get(task);

        var refused = refusal(() -> planning.change(task, before.version(), places(before.draft(), 1)));
        planning.change(task, before.version(), places(before.draft(), 2));

        assertThat(refused.reason()).isEqualTo(Reason.CAPACITY_BELOW);
        assertThat(refused.messageParameters()).containsExactly("2");
        assertThat(planning.get(task).task().capacity()).isEqualTo(2);
    }

    @Test
    void keepsTheHoursThatPeopleAgreedTo() {
        var task = planning.create(tasks.draft(FOUR, FIVE, 4), true, RequestKey.fresh());
        signUp(task);
        people.actAsOffice();
        var before = planning.get(task);
        var later = draft(before.draft(), "新标题", FOUR, FIVE.plusSeconds(600), FOUR, 4);

        assertThat(refusal(() -> planning.change(task, before.version(), later)).reason())
                .isEqualTo(Reason.TIMES_FIXED);
        assertThat(planning.get(task).draft()).isEqualTo(before.draft());
    }

    @Test
    void noticesThatAColleagueWasFaster() {
        var task = planning.create(tasks.draft(FOUR, FIVE, 4), true, RequestKey.fresh());
        var before = planning.get(task);
        planning.change(task, before.version(), places(before.draft(), 6));

        assertThat(refusal(() -> planning.change(task, before.version(), places(before.draft(), 8)))
                        .reason())
                .isEqualTo(Reason.EDITED_MEANWHILE);
        assertThat(planning.get(task).task().capacity()).isEqualTo(6);
    }

    @Test
    void findsTasksByPhaseRoleAndText() {
        var draft = tasks.draft(FOUR, FIVE, 4);
        var title = draft.title();
        var task = planning.create(draft, true, RequestKey.fresh());

        assertThat(found(PlanSearch.Phase.AHEAD, title)).isEqualTo(1);
        assertThat(found(PlanSearch.Phase.DRAFT, title)).isZero();
        assertThat(found(PlanSearch.Phase.AHEAD, title.replace("测", "%"))).isZero();
        planning.callOff(task, "下雨");
        planning.callOff(task, "下雨");
        assertThat(found(PlanSearch.Phase.AHEAD, title)).isZero();
        assertThat(found(PlanSearch.Phase.CANCELLED, title)).isEqualTo(1);
    }

    @Test
    void showsMaskedNamesOnly() {
        var task = planning.create(tasks.draft(FOUR, FIVE, 4), true, RequestKey.fresh());
        signUp(task);
        people.actAsOffice();

        assertThat(planning.volunteers(task, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.maskedName()).isEqualTo("王*");
            assertThat(row.active()).isTrue();
        });
    }

    @Test
    void letsKeepersLookButNotWrite() {
        var draft = tasks.draft(FOUR, FIVE, 4);
        people.actAsKeeper(people.station());

        assertThat(found(PlanSearch.Phase.AHEAD, "no such task")).isZero();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> planning.create(draft, true, RequestKey.fresh()));
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        assertThat(planning.create(draft, true, RequestKey.fresh()).value()).isPositive();
    }

    @Test
    void addsRenamesAndRetiresRoles() {
        var name = "测试岗位" + System.nanoTime() % 1_000_000;
        var key = RequestKey.fresh();
        roles.add(new RoleName(name, "Test role"), key);
        roles.add(new RoleName(name, "Test role"), key);
        var role = roles.all().stream()
                .filter(row -> row.name().chinese().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(refusal(() -> roles.add(new RoleName(name, "Again"), RequestKey.fresh()))
                        .reason())
                .isEqualTo(Reason.ROLE_EXISTS);
        roles.rename(role.id(), new RoleName(name + "改", "Renamed"));
        roles.retire(role.id());

        var good = tasks.draft(FOUR, FIVE, 4);
        var retired = new TaskDraft(role.id(), good.title(), "", good.place(), "", FOUR, FIVE, FOUR, 1);
        assertThat(refusal(() -> planning.create(retired, true, RequestKey.fresh()))
                        .reason())
                .isEqualTo(Reason.ROLE_RETIRED);
        assertThat(volunteerTasks.roles()).noneMatch(row -> row.id().equals(role.id()));
        roles.restore(role.id());
        assertThat(volunteerTasks.roles()).anyMatch(row -> row.name().english().equals("Renamed"));
        roles.retire(role.id());
    }

    @Test
    void beganWithTheFiveRolesOfTheProgramme() {
        assertThat(roles.all())
                .extracting(row -> row.name().chinese())
                .contains("疫情防控防范员", "交通出行安全员", "地区治理网格员", "社区服务邮递员", "文明实践宣传员");
    }

    private void signUp(TaskId task) {
        people.actAsCourier(people.courier());
        signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
    }

    private int found(PlanSearch.Phase phase, String text) {
        var search = new PlanSearch(phase, Optional.empty(), text);
        var rows = planning.find(search, 0, 50);
        assertThat(planning.count(search)).isEqualTo(rows.size());
        return rows.size();
    }

    private void assertInput(String key, TaskDraft draft) {
        var before = planning.count(new PlanSearch(PlanSearch.Phase.DRAFT, Optional.empty(), ""));
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> planning.create(draft, false, RequestKey.fresh()))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
        assertThat(planning.count(new PlanSearch(PlanSearch.Phase.DRAFT, Optional.empty(), "")))
                .isEqualTo(before);
    }

    private static VolunteerRefused refusal(ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(VolunteerRefused.class, act);
    }

    private static TaskDraft places(TaskDraft draft, int capacity) {
        return draft(draft, draft.title(), draft.starts(), draft.ends(), draft.signUpUntil(), capacity);
    }

    private static TaskDraft draft(
            TaskDraft like, String title, Instant starts, Instant ends, Instant until, int capacity) {
        return new TaskDraft(
                like.role(), title, like.description(), like.place(), like.bring(), starts, ends, until, capacity);
    }
}
