package cn.yuetan.portal.courier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.courier.CourierQuery;
import cn.yuetan.portal.courier.CourierRow;
import cn.yuetan.portal.courier.CourierSearch;
import cn.yuetan.portal.courier.CourierStatus;
import cn.yuetan.portal.courier.CourierVerification;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalTests extends ViewTest {

    @Autowired
    CourierSearch search;

    @Autowired
    CourierVerification verification;

    @Autowired
    CourierProfiles profiles;

    @Test
    void approvesAWaitingCourier() {
        var courier = people.courier("REGISTERED");
        asOffice();
        open(CouriersView.class);
        dialog(courier).open();
        _click(_get(Button.class, spec -> spec.withText("\u901a\u8fc7")));
        asCourier(courier);
        open(CourierHomeView.class);
        _assertOne(Button.class, spec -> spec.withText("\u6211\u7684\u4f1a\u5458\u7801"));
        _assertOne(Button.class, spec -> spec.withText("\u73b0\u5728\u8bbe"));
    }

    @Test
    void sendsBackAndTheCourierCorrects() {
        var courier = people.courier("REGISTERED");
        asOffice();
        open(CouriersView.class);
        dialog(courier).open();
        _click(_get(Button.class, spec -> spec.withText("\u9000\u56de")));
        fill(_get(TextArea.class), "the whole name please");
        _click(_get(Button.class, spec -> spec.withText("\u786e\u5b9a")));
        asCourier(courier);
        open(CourierHomeView.class);
        assertThat(_get(
                                Paragraph.class,
                                spec -> spec.withPredicate(p -> p.getText().contains("the whole name")))
                        .isVisible())
                .isTrue();
        fill(_get(TextField.class, spec -> spec.withLabel("\u59d3\u540d")), "\u738b\u5927\u660e");
        _click(_get(Button.class, spec -> spec.withText("\u518d\u4ea4\u4e00\u6b21")));
        assertThat(profiles.mine().status()).isEqualTo(CourierStatus.REGISTERED);
        assertThat(profiles.mine().name()).isEqualTo("\u738b\u5927\u660e");
    }

    @Test
    void showsTheNumberForAReasonOnly() {
        var courier = people.courier();
        asOffice();
        open(CouriersView.class);
        dialog(courier).open();
        _click(_get(Button.class, spec -> spec.withText("\u770b\u53f7\u7801")));
        assertThatThrownBy(() -> _click(_get(Button.class, spec -> spec.withText("\u786e\u5b9a"))))
                .isNotNull();
        _assertNone(
                Span.class, spec -> spec.withPredicate(span -> span.getText().matches("139\\d{8}")));
        fill(_get(TextArea.class), "a parcel was found");
        _click(_get(Button.class, spec -> spec.withText("\u786e\u5b9a")));
        _assertOne(Span.class, spec -> spec.withPredicate(span -> span.getText().matches("139\\d{8}")));
        asCourier(courier);
        open("me/privacy");
        _assertOne(Paragraph.class, spec -> spec.withPredicate(p -> p.getText().contains("a parcel was found")));
    }

    @Test
    void letsKeepersLookButNotDecide() {
        var courier = people.courier("REGISTERED");
        asKeeper(people.station());
        open(CouriersView.class);
        new CourierDialog(row(courier), null, () -> {}).open();
        _assertNone(Button.class, spec -> spec.withText("\u901a\u8fc7"));
        _assertNone(Button.class, spec -> spec.withText("\u770b\u53f7\u7801"));
    }

    @Test
    void keepsCouriersOutOfTheList() {
        asCourier(people.courier());
        assertThatThrownBy(() -> open(CouriersView.class)).isNotNull();
    }

    private CourierDialog dialog(long courier) {
        return new CourierDialog(row(courier), verification, () -> {});
    }

    private CourierRow row(long courier) {
        return search.page(new CourierQuery("", null), 0, 10_000).stream()
                .filter(row -> row.id() == courier)
                .findFirst()
                .orElseThrow();
    }
}
