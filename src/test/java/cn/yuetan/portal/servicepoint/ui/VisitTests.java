package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceUses;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.servicepoint.Thanks;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody stands at the door and scans the plaque. */
class VisitTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceUses uses;

    private String service;
    private String word;
    private PlaceId place;

    @BeforeEach
    void aPlace() {
        asOffice();
        service = places.service();
        word = service.substring(4);
        place = places.place(draft -> TestPlaces.offering(TestPlaces.named(draft, "门口店"), service));
        asNobody();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theScanOpensThePlaceAndCountsOnceAVisit() {
        scan();
        assertThat(text()).contains("门口店", "我来过，用了", "不用登录");
        scan();
        assertThat(places.thisWeek(place).scans()).isEqualTo(1);
        clock.advance(PlaqueVisit.LASTS);
        scan();
        assertThat(places.thisWeek(place).scans()).isEqualTo(2);
    }

    @Test
    void whoComesFromTheListHasNotScannedAnything() {
        open("public/places/" + code());
        assertThat(places.thisWeek(place).scans()).isZero();
    }

    @Test
    void aUseCountsOnceHoweverOftenItIsTapped() {
        scan();
        var chip = chip();
        _click(chip);
        _click(chip);
        assertThat(chip.on()).isTrue();
        assertThat(used()).isEqualTo(Map.of(service, 1));
        // The page is loaded again, or open in a second tab.
        scan();
        _click(chip());
        assertThat(used()).isEqualTo(Map.of(service, 1));
        clock.advance(Duration.ofHours(3));
        scan();
        _click(chip());
        assertThat(used()).isEqualTo(Map.of(service, 2));
        assertThat(text()).doesNotContain("要不要谢谢这里");
    }

    @Test
    void aCourierThanksAndFindsTheVisitInTheirOwnHistory() {
        asCourier(people.courier());
        scan();
        assertThat(text()).contains("你自己的记录只有你能看").doesNotContain("要不要谢谢这里");
        _click(chip());
        assertThat(text()).contains("要不要谢谢这里？");
        _click(_get(Button.class, spec -> spec.withText("歇得很舒服，谢谢")));
        assertThat(text()).contains("不知道是谁").doesNotContain("要不要谢谢这里");
        assertThat(places.thisWeek(place).thanks()).isEqualTo(Map.of(Thanks.WARM, 1));
        open("me/places");
        assertThat(text()).contains("门口店", "只有你能看");
    }

    @Test
    void whatACourierDeletesIsGoneAndTheCountStays() {
        asCourier(people.courier());
        scan();
        _click(chip());
        open("me/places");
        var delete = _find(Button.class).stream()
                .filter(button -> "删掉这一条".equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _click(delete);
        assertThat(text()).contains("还没有记录");
        assertThat(used()).isEqualTo(Map.of(service, 1));
    }

    @Test
    void allOfItGoesAfterOneQuestion() {
        asCourier(people.courier());
        scan();
        _click(chip());
        open("me/places");
        _click(_get(Button.class, spec -> spec.withText("全部删掉")));
        var dialog = _get(ConfirmDialog.class);
        assertThat(uses.mine(0, 9)).hasSize(1);
        ComponentUtil.fireEvent(dialog, new ConfirmEvent(dialog, true));
        assertThat(uses.mine(0, 9)).isEmpty();
        assertThat(text()).contains("还没有记录");
    }

    @Test
    void aPlaceThatIsClosedForGoodAsksNobodyWhatTheyUsed() {
        asOffice();
        places.close(place, "搬走了");
        asNobody();
        scan();
        _assertNone(UseCard.class);
        assertThat(places.thisWeek(place).scans()).isZero();
    }

    @Test
    void nobodyElseSeesWhereACourierWas() {
        asOffice();
        assertThatThrownBy(() -> open("me/places")).isInstanceOf(MockAccessDeniedException.class);
    }

    private void scan() {
        UI.getCurrent().navigate("public/places/" + code(), QueryParameters.fromString("from=plaque"));
        MockVaadin.clientRoundtrip(true);
    }

    private Map<String, Integer> used() {
        return places.thisWeek(place).uses();
    }

    private String code() {
        return places.details(place).code().toString();
    }

    private ToggleChip chip() {
        return _find(ToggleChip.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
