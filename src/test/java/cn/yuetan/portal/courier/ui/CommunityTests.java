package cn.yuetan.portal.courier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.courier.Communities;
import cn.yuetan.portal.courier.Community;
import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 常跑的社区 on the phone, and the list that the office keeps. */
class CommunityTests extends ViewTest {

    @Autowired
    private Communities communities;

    @Autowired
    private CourierProfiles profiles;

    @Autowired
    private JdbcClient database;

    private final String name = "社区" + System.nanoTime();

    @Test
    void aChoiceIsSavedAtOnceAndTakenBackAsEasily() {
        asOffice();
        communities.add(name);
        asCourier(people.courier());
        open(MeView.class);
        Select<Community> choice = choice();
        var wanted = choice.getListDataView()
                .getItems()
                .filter(community -> community.name().equals(name))
                .findFirst()
                .orElseThrow();
        fill(choice, wanted);
        assertThat(profiles.mine().community()).isEqualTo(wanted.id());

        open(MeView.class);
        choice = choice();
        assertThat(choice.getValue()).isEqualTo(wanted);
        fill(choice, null);
        assertThat(profiles.mine().community()).isNull();
    }

    @Test
    void theOfficeAddsAndRetires() {
        asOffice();
        open(CommunitiesView.class);
        fill(_get(TextField.class), name);
        _click(_get(Button.class, spec -> spec.withText("加上")));
        _click(_get(row(), Button.class, spec -> spec.withText("改")));
        var dialog = _get(Dialog.class);
        fill(_get(dialog, Checkbox.class), false);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));

        assertThat(_get(row(), StatusBadge.class).getElement().getTextRecursively())
                .contains("不再选");
    }

    @Test
    void whatTheDemoInventedSaysSo() {
        database.sql("INSERT INTO community (name, sample) VALUES (?, TRUE)")
                .param(name)
                .update();
        asOffice();
        open(CommunitiesView.class);
        assertThat(row().getElement().getTextRecursively()).contains("示例");
        asCourier(people.courier());
        open(MeView.class);
        assertThat(choice().getListDataView().getItems().map(choice().getItemLabelGenerator()))
                .contains(name + "（示例）");
    }

    private Div row() {
        return _find(Div.class, spec -> spec.withClasses("yt-row")).stream()
                .filter(row -> row.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<Community> choice() {
        return _get(Select.class);
    }
}
