package cn.yuetan.portal.volunteer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import cn.yuetan.portal.volunteer.SignUpForTask;
import cn.yuetan.portal.volunteer.SignUps;
import cn.yuetan.portal.volunteer.TaskId;
import cn.yuetan.portal.volunteer.TaskPlanning;
import cn.yuetan.portal.volunteer.TestTasks;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TaskPhoneTests extends ViewTest {

    @Autowired
    TestTasks tasks;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskHomeCard homeCard;

    @Autowired
    SignUps signUps;

    @Autowired
    TaskPlanning planning;

    private long courier;

    @BeforeEach
    void takeThePhone() {
        database.sql("UPDATE volunteer_task SET status = 'CANCELLED' WHERE status = 'OPEN'")
                .update();
        courier = people.courier();
        asCourier(courier);
    }

    @Test
    void signsUpOnTheTasksPage() {
        var task = tasks.open("16:00", "16:20", 3);
        open("tasks/" + task.value());

        _click(_get(Button.class, spec -> spec.withText("我来报名")));

        assertThat(text()).contains("已报名", "可以取消到 今天 15:30");
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void cancelsAndTakesItBack() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);
        open("tasks");
        assertThat(text()).contains("我的任务", tasks.title(task));

        _click(_get(Button.class, spec -> spec.withText("取消报名")));
        assertThat(tasks.places(task)).isZero();
        _click(_get(Button.class, spec -> spec.withText("撤销，我还去")));

        assertThat(tasks.places(task)).isEqualTo(1);
        assertThat(text()).contains("我的任务");
    }

    @Test
    void cardsStayWhileOthersSignUp() {
        var task = tasks.open("16:00", "16:20", 3);
        var mine = tasks.open("17:00", "17:20", 3);
        signUp(mine);
        var view = open(TaskListView.class);
        var cards = _find(TaskPhoneCard.class);
        assertThat(cards).hasSize(2);
        var cancel = _get(Button.class, spec -> spec.withText("取消报名"));
        var before = text();

        asCourier(people.courier());
        signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
        asCourier(courier);
        view.reload();

        assertThat(_find(TaskPhoneCard.class)).isEqualTo(cards);
        assertThat(_get(Button.class, spec -> spec.withText("取消报名"))).isSameAs(cancel);
        assertThat(text()).isNotEqualTo(before);
    }

    @Test
    void narrowsByDay() {
        tasks.open("16:00", "16:20", 3);
        var tomorrow = TestTasks.monday("16:00").plusSeconds(86_400);
        var next = tasks.task(cn.yuetan.portal.volunteer.TaskState.OPEN, tomorrow, tomorrow.plusSeconds(1200), 3);
        open("tasks");
        assertThat(_find(TaskPhoneCard.class)).hasSize(2);

        _click(chip("今天"));
        assertThat(_find(TaskPhoneCard.class)).hasSize(1);
        assertThat(text()).doesNotContain(tasks.title(next));

        _click(chip("本周"));
        assertThat(_find(TaskPhoneCard.class)).hasSize(2);
    }

    @Test
    void loadsTwentyAtATime() {
        for (var each = 0; each < 23; each++) {
            tasks.open("16:00", "16:20", 3);
        }
        open("tasks");
        assertThat(_find(TaskPhoneCard.class)).hasSize(20);

        _click(_get(Button.class, spec -> spec.withText("再看一些")));

        assertThat(_find(TaskPhoneCard.class)).hasSize(23);
        _assertNone(Button.class, spec -> spec.withText("再看一些"));
    }

    @Test
    void saysWhyThereIsNoButton() {
        var full = tasks.open("16:00", "16:20", 1);
        signUp(full);
        var closed = tasks.open("18:00", "18:20", 3);
        asCourier(people.courier());

        open("tasks/" + full.value());
        assertThat(text()).contains("人满了");
        clock.set(TestClock.MONDAY, LocalTime.of(17, 45));
        open("tasks/" + closed.value());
        assertThat(text()).contains("报名截止了");
        _assertNone(Button.class, spec -> spec.withText("我来报名"));
    }

    @Test
    void saysWhyATaskWasCalledOffAndOffersNothing() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);
        asOffice();
        planning.callOff(task, "下大雪");
        asCourier(courier);

        open("tasks/" + task.value());

        assertThat(text()).contains("任务取消了：下大雪");
        _assertNone(Button.class, spec -> spec.withText("取消报名"));
        _assertNone(Button.class, spec -> spec.withText("我来报名"));
    }

    @Test
    void standsOnTheHomePage() {
        var task = tasks.open("16:00", "16:20", 3);
        var other = tasks.open("18:00", "18:20", 3);
        assertThat(home()).contains("顺路能做的事", tasks.title(task), tasks.title(other));

        signUp(task);

        assertThat(home()).contains("我报的任务", tasks.title(task)).doesNotContain(tasks.title(other));
    }

    @Test
    void isClosedToStaff() {
        asOffice();

        assertThatExceptionOfType(MockAccessDeniedException.class).isThrownBy(() -> open("tasks"));
    }

    private void signUp(TaskId task) {
        open("tasks/" + task.value());
        _click(_get(Button.class, spec -> spec.withText("我来报名")));
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    private String home() {
        return homeCard.card(new CourierId(courier)).orElseThrow().getElement().getTextRecursively();
    }

    private static NativeButton chip(String word) {
        return _find(NativeButton.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
