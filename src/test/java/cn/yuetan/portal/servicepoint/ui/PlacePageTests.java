package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierNotActive;
import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.PlaceDraft;
import cn.yuetan.portal.servicepoint.PlaceFacts;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One place as everybody sees it, and what a courier at its door can say. */
class PlacePageTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    JdbcClient database;

    PlaceId place;
    String code;

    @BeforeEach
    void aPlaceWithEverything() {
        asOffice();
        place = places.place(draft -> full(draft));
        code = places.details(place).code().toString();
        asNobody();
    }

    @Test
    void saysEverythingToEverybody() {
        open("public/places/" + code);
        assertThat(text())
                .contains("齐全店", "商户 " + code, "开到 20:00", "还没有人确认过")
                .contains("平价理发", "5元", "避暑取暖", "免费", "3 个位置 · 工作日")
                .contains("月坛南街 1 号", "学校对面", "2 号门进", "有坡道", "010 6803 1234")
                .contains("今天", "周二", "不开", "盘点");
        assertThat(links()).contains("tel:+861068031234");
        assertThat(links()).anyMatch(link -> link.startsWith("https://uri.amap.com/"));
        assertThat(links()).anyMatch(link -> link.startsWith("geo:39.912"));
        _assertNone(SeenCard.class);
    }

    @Test
    void isFoundBySmallLettersAndWithoutTheE() {
        open("public/places/" + code.toLowerCase(Locale.ROOT));
        assertThat(text()).contains("齐全店");
        open("public/places/" + code.substring(1));
        assertThat(text()).contains("齐全店");
    }

    @Test
    void anUnknownNumberIsToldSo() {
        open("public/places/E9999999");
        assertThat(text()).contains("没有这个编号");
        open("public/places/hello");
        assertThat(text()).contains("没有这个编号");
    }

    @Test
    void whatIsClosedForGoodSaysWhyAndWhereItWent() {
        asOffice();
        places.close(place, "搬走了");
        asNobody();
        open("public/places/" + code);
        assertThat(text()).contains("撤了", "搬走了").doesNotContain("开到");
    }

    @Test
    void aPauseSaysUntilWhenAndWhy() {
        asOffice();
        places.adapt(
                place,
                draft -> draft.with(draft.schedule().paused(clock.instant(), TestClock.MONDAY.plusDays(3), "店里装修")));
        asNobody();
        open("public/places/" + code);
        assertThat(text()).contains("暂停，周四 08:00 开", "店里装修", "周三暂停", "周四08:00–20:00");
    }

    @Test
    void aCourierSaysWhatTheDoorWasLike() {
        asCourier(people.courier());
        open("public/places/" + code);
        assertThat(text()).contains("还没有人确认过");
        _click(button("开着"));
        assertThat(text()).contains("今天有人确认过");
        assertThat(pressed("开着")).isTrue();
        _click(button("关着"));
        assertThat(pressed("开着")).isFalse();
        assertThat(pressed("关着")).isTrue();
        assertThat(text()).contains("还没有人确认过");
    }

    @Test
    void twoWhoFindItShutAreShownAsADoubt() {
        for (var each = 0; each < 2; each++) {
            asCourier(people.courier());
            open("public/places/" + code);
            _click(button("关着"));
        }
        assertThat(text()).contains("正在核实");
    }

    @Test
    void whoeverSaysSomethingIsWrongSaysWhat() {
        asCourier(people.courier());
        open("public/places/" + code);
        _click(button("信息不对"));
        fill(_get(TextField.class), "搬到对面了");
        _click(button("告诉街道"));
        assertThat(pressed("信息不对")).isTrue();
        assertThat(database.sql("SELECT note FROM place_proof WHERE place_id = ?")
                        .param(place.value())
                        .query(String.class)
                        .single())
                .isEqualTo("搬到对面了");
    }

    @Test
    void whoMayOnlyLookIsToldSo() {
        asCourier(people.courier("REGISTERED"));
        open("public/places/" + code);
        var open = button("开着");
        assertThatThrownBy(() -> _click(open)).isInstanceOf(CourierNotActive.class);
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        asOffice();
        places.adapt(place, draft -> TestPlaces.named(draft, "<script>1</script>"));
        asNobody();
        open("public/places/" + code);
        assertThat(text()).contains("<script>1</script>");
        assertThat(jsonLd()).contains("\\u003cscript>").doesNotContain("<");
    }

    @Test
    void machinesReadTheSame() {
        open("public/places/" + code);
        assertThat(jsonLd())
                .contains(
                        "\"@type\":\"LocalBusiness\"",
                        "\"identifier\":\"" + code + "\"",
                        "\"telephone\":\"+861068031234\"")
                .contains(
                        "\"latitude\":39.912", "https://schema.org/Monday", "\"opens\":\"08:00\",\"closes\":\"20:00\"")
                .contains("\"validFrom\":\"2026-11-24\"", "https://portal.example/public/places/" + code);
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        open("public/places/" + code);
        assertThat(text()).contains("Open until 20:00", "Low-price haircut", "free", "Way in");
    }

    private static PlaceDraft full(PlaceDraft draft) {
        var facts = new PlaceFacts(
                PlaceKind.MERCHANT,
                "齐全店",
                "月坛南街 1 号",
                "学校对面",
                "2 号门进",
                "有坡道",
                "6803 1234",
                new GeoPoint(39.912, 116.345));
        var tuesday = new DifferentDay(TestClock.MONDAY.plusDays(1), DayHours.CLOSED, "盘点");
        return draft.with(facts)
                .with(draft.schedule().differing(List.of(tuesday)))
                .with(List.of(
                        new Offer("haircut", new Money(500), 3, "工作日"), new Offer("warm-up", new Money(0), null, "")));
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Button button(String word) {
        return _get(Button.class, spec -> spec.withText(word));
    }

    private static boolean pressed(String word) {
        return "true".equals(button(word).getElement().getAttribute("aria-pressed"));
    }

    private String jsonLd() {
        return ((Component) page())
                .getElement()
                .getChildren()
                .filter(child -> "script".equals(child.getTag()))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
