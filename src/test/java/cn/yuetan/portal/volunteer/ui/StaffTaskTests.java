package cn.yuetan.portal.volunteer.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import cn.yuetan.portal.volunteer.PlannedTask;
import cn.yuetan.portal.volunteer.TestTasks;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffTaskTests extends ViewTest {

    @Autowired
    TestTasks tasks;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void workAtTheOffice() {
        database.sql("UPDATE volunteer_task SET status = 'CANCELLED' WHERE status = 'OPEN'")
                .update();
        asOffice();
    }

    @Test
    void opensANewTask() {
        open("staff/tasks/new");
        fill("路口引导一刻", "16:00", "16:20");

        _click(_get(Button.class, spec -> spec.withText("开放报名")));

        assertThat(text()).contains("路口引导一刻", "还差 3 人");
        assertThat(path()).startsWith("staff/tasks/").doesNotEndWith("new");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        open("staff/tasks/new");
        fill("引".repeat(5000), "16:20", "16:00");
        var save = _get(Button.class, spec -> spec.withText("开放报名"));

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> _click(save))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("volunteer.task.title.tooLong"));
        field("标题").setValue("路口引导");
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> _click(save))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("volunteer.task.ends.beforeStart"));

        assertThat(field("地点").getValue()).isEqualTo("三里河路口");
        assertThat(save.isEnabled()).isTrue();
        _get(TimePicker.class, spec -> spec.withLabel("结束")).setValue(LocalTime.of(16, 40));
        _click(save);
        assertThat(text()).contains("路口引导");
    }

    @Test
    void listsWhatIsAheadAndOpensIt() {
        var task = tasks.open("16:00", "16:20", 3);
        open("staff/tasks");

        @SuppressWarnings("unchecked")
        Grid<PlannedTask> grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(com.github.mvysny.kaributesting.v10.GridKt._get(grid, 0).id())
                .isEqualTo(task);

        open("staff/tasks/" + task.value());
        assertThat(text()).contains(tasks.title(task), "还没有人报名");
    }

    @Test
    void callsATaskOffAfterAQuestion() {
        var task = tasks.open("16:00", "16:20", 3);
        open("staff/tasks/" + task.value());

        _click(_get(Button.class, spec -> spec.withText("取消任务")));
        var dialog = _get(CallOffDialog.class);
        assertThatThrownBy(() -> _click(_get(dialog, Button.class, spec -> spec.withText("取消任务"))))
                .isInstanceOf(InputRefused.class);
        fill(_get(TextField.class, spec -> spec.withLabel("为什么取消（报名的小哥会看到）")), "下雨");
        _click(_get(dialog, Button.class, spec -> spec.withText("取消任务")));

        assertThat(text()).contains("已取消");
        _assertNone(Button.class, spec -> spec.withText("保存"));
    }

    @Test
    void copiesATaskIntoANewForm() {
        var task = tasks.open("16:00", "16:20", 3);
        open("staff/tasks/" + task.value());
        _click(_get(Button.class, spec -> spec.withText("复制")));
        MockVaadin.clientRoundtrip(true);

        assertThat(field("标题").getValue()).isEqualTo(tasks.title(task));
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("要几个人")).getValue())
                .isEqualTo(3);
    }

    @Test
    void showsKeepersTheTaskWithoutButtons() {
        var task = tasks.open("16:00", "16:20", 3);
        asKeeper(people.station());
        open("staff/tasks/" + task.value());

        assertThat(text()).contains(tasks.title(task));
        _assertNone(Button.class, spec -> spec.withText("保存"));
        _assertNone(Button.class, spec -> spec.withText("取消任务"));
        assertThat(field("标题").isReadOnly()).isTrue();
    }

    @Test
    void addsAndRetiresARole() {
        var name = "看灯员" + System.nanoTime() % 1_000_000;
        open("staff/volunteer-roles");
        _click(_get(Button.class, spec -> spec.withText("添加岗位")));
        field("岗位名").setValue(name);
        field("英文名").setValue("Lights");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(text()).contains(name, "在用");
        var card = _find(cn.yuetan.portal.shared.ui.Card.class).stream()
                .filter(each -> each.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
        _click(_get(card, Button.class, spec -> spec.withText("停用")));
        assertThat(text()).contains("已停用");
    }

    @Test
    void keepsRolesToTheOffice() {
        asKeeper(people.station());

        assertThatExceptionOfType(MockAccessDeniedException.class).isThrownBy(() -> open("staff/volunteer-roles"));
    }

    @SuppressWarnings("unchecked")
    private void fill(String title, String from, String to) {
        field("标题").setValue(title);
        field("地点").setValue("三里河路口");
        Select<VolunteerRoleRow> role = _get(Select.class);
        role.setValue(role.getListDataView().getItem(0));
        _get(DatePicker.class).setValue(TestClock.MONDAY);
        _get(TimePicker.class, spec -> spec.withLabel("开始")).setValue(LocalTime.parse(from));
        _get(TimePicker.class, spec -> spec.withLabel("结束")).setValue(LocalTime.parse(to));
        _get(IntegerField.class, spec -> spec.withLabel("要几个人")).setValue(3);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
