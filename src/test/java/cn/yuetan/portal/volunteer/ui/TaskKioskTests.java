package cn.yuetan.portal.volunteer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.kiosk.KioskVisit;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestTablets;
import cn.yuetan.portal.testing.ViewTest;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TestTasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 志愿 at a tablet; every test sees only its own tasks because all others are called off first. */
class TaskKioskTests extends ViewTest {

    @Autowired
    TestTasks tasks;

    @Autowired
    TestTablets tablets;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskAct act;

    @Autowired
    TaskAttractPanel attract;

    private long station;
    private long courier;

    @BeforeEach
    void standAtATablet() {
        database.sql("UPDATE volunteer_task SET status = 'CANCELLED' WHERE status = 'OPEN'")
                .update();
        station = people.station();
        courier = people.courier();
        tablets.actInHand(station, courier);
    }

    @Test
    void signsUpWithTwoTapsAfterTheTile() {
        var task = tasks.open("16:00", "16:20", 3);
        open("kiosk/tasks");

        tap(task);
        _click(_get(Button.class, spec -> spec.withText("确认")));

        assertThat(text()).contains("报上了", tasks.title(task), "今天 16:00 · 20 分钟", "路口");
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void showsWhatOneMustKnowOnACard() {
        var task = tasks.open("16:00", "16:20", 2);
        open("kiosk/tasks");

        assertThat(text()).contains(tasks.title(task), "今天 16:00 · 20 分钟", "路口", "还差 2 人");
    }

    @Test
    void speaksEnglish() {
        tasks.open("16:00", "16:20", 2);
        language(Locale.ENGLISH);
        open("kiosk/tasks");

        assertThat(text()).contains("Today 16:00 · 20", "2 more needed");
    }

    @Test
    void turnsPagesOfFourWithoutScrolling() {
        for (var hour = 13; hour < 19; hour++) {
            tasks.open(hour + ":00", hour + ":20", 2);
        }
        open("kiosk/tasks");
        assertThat(_find(TaskKioskCard.class)).hasSize(4);
        assertThat(_get(Button.class, spec -> spec.withText("上一页")).isEnabled()).isFalse();

        _click(_get(Button.class, spec -> spec.withText("下一页")));

        assertThat(_find(TaskKioskCard.class)).hasSize(2);
        assertThat(_get(Button.class, spec -> spec.withText("下一页")).isEnabled()).isFalse();
    }

    @Test
    void saysWhatWillComeWhereThereIsNothing() {
        open("kiosk/tasks");

        assertThat(text()).contains("眼下没有要帮忙的事");
        _assertNone(TaskKioskCard.class);
    }

    @Test
    void showsAPageThatNamesTheOverlappingTask() {
        var first = tasks.open("16:00", "16:20", 3);
        var second = tasks.open("16:10", "16:40", 3);
        signUp(first);
        open("kiosk/tasks");

        tap(second);
        _click(_get(Button.class, spec -> spec.withText("确认")));

        _assertOne(RefusalNotice.class);
        assertThat(text()).contains(tasks.title(first), "16:00–16:20", "先取消那个");
        assertThat(tasks.places(second)).isZero();
    }

    @Test
    void tellsWhoIsSuspendedBetweenLookingAndTapping() {
        var task = tasks.open("16:00", "16:20", 3);
        open("kiosk/tasks");
        tap(task);
        people.suspend(courier);

        _click(_get(Button.class, spec -> spec.withText("确认")));

        _assertOne(RefusalNotice.class);
        assertThat(text()).contains("你的账号暂时停用了", "请找驿站工作人员问一问");
        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void undoesASlipOnTheLastPage() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);

        _click(_get(Button.class, spec -> spec.withText("撤销（11:25 前）")));

        assertThat(text()).contains("取消了");
        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void cancelsFromMyTasks() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);
        open("kiosk/tasks");

        _click(_get(Button.class, spec -> spec.withText("我的任务 1")));
        tap(task);
        _click(_get(Button.class, spec -> spec.withText("取消报名")));

        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void offersNoCancellingAfterTheCutOff() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);
        clock.set(LocalTime.of(15, 45));
        open("kiosk/tasks");

        _click(_get(Button.class, spec -> spec.withText("我的任务 1")));
        tap(task);

        _assertNone(Button.class, spec -> spec.withText("取消报名"));
        _assertNone(Button.class, spec -> spec.withText("确认"));
    }

    @Test
    void offersATileAndThePanelOfTheNextTwo() {
        tasks.open("16:00", "16:20", 3);
        tasks.open("17:00", "17:20", 3);
        var third = tasks.open("18:00", "18:20", 3);
        var tile = act.offer(new KioskVisit(new StationId(station), new CourierId(courier)), Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
        assertThat(tile.route()).isEqualTo("kiosk/tasks");
        assertThat(tile.lines()).containsExactly("3 件顺路的事");

        var panel = attract.panel(new StationId(station)).orElseThrow();

        assertThat(panel.getElement().getTextRecursively())
                .contains("顺路能做的事", "今天 16:00", "今天 17:00")
                .doesNotContain(tasks.title(third));
    }

    private void signUp(TaskId task) {
        open("kiosk/tasks");
        tap(task);
        _click(_get(Button.class, spec -> spec.withText("确认")));
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    private void tap(TaskId task) {
        var title = tasks.title(task);
        var card = _find(TaskKioskCard.class).stream()
                .filter(each -> title.equals(each.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _click((NativeButton) card);
    }

    private String text() {
        return ((Component) _get(TaskKioskView.class)).getElement().getTextRecursively();
    }
}
