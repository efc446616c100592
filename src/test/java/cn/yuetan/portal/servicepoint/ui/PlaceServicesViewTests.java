package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.servicepoint.PlaceRefused;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue in the hands of the office. */
class PlaceServicesViewTests extends ViewTest {

    @Autowired
    PlaceServices services;

    @Autowired
    TestPlaces places;

    String code;

    @BeforeEach
    void theOfficeWorks() {
        asOffice();
        code = "t" + System.nanoTime() % 1_000_000_000;
    }

    @Test
    void addsAServiceInBothLanguages() {
        open("staff/places/services");
        _click(button("加一项"));
        field("名称").setValue(code);
        field("英文名").setValue("Sharpening");
        field("编码").setValue("NICHT GUT");
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> _click(button("保存")));
        field("编码").setValue(code);
        _click(button("保存"));
        assertThat(row().englishName()).isEqualTo("Sharpening");
        assertThat(Waiting.text()).contains(code, "Sharpening");
    }

    @Test
    void retiresAServiceThatPlacesKeep() {
        code = places.service();
        open("staff/places/services");
        edit();
        _get(Checkbox.class, spec -> spec.withLabel("可以新加给 E站")).setValue(false);
        _click(button("保存"));
        assertThat(row().active()).isFalse();
        assertThat(services.offered()).noneMatch(each -> each.code().equals(code));
        assertThat(Waiting.text()).contains("已停用");
    }

    @Test
    void theSecondOfTwoIsToldSo() {
        code = places.service();
        open("staff/places/services");
        var before = row();
        edit();
        services.change(
                new cn.yuetan.portal.servicepoint.ServiceDraft(
                        code, before.group(), before.icon(), before.name(), "Meanwhile", ""),
                before.sortOrder(),
                true,
                before.version());
        field("英文名").setValue("Mine");
        assertThatExceptionOfType(PlaceRefused.class).isThrownBy(() -> _click(button("保存")));
        assertThat(field("英文名").getValue()).isEqualTo("Mine");
        assertThat(row().englishName()).isEqualTo("Meanwhile");
    }

    private void edit() {
        new ServiceDialog(services, row(), () -> open("staff/places/services")).open();
        com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip(true);
    }

    private ServiceRow row() {
        return services.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
