package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.Offer;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceNotes;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.servicepoint.Trust;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A host at the own desk: one tap for "as usual", each part of the listing on a page of its own. */
class HostDeskPagesTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    HostDesk desk;

    @Autowired
    PlaceServices services;

    @Autowired
    JdbcClient database;

    PlaceId place;
    String page;
    long host;

    @BeforeEach
    void somebodyKeepsAPlace() {
        asOffice();
        place = places.place();
        page = "host/places/" + places.details(place).code();
        host = places.actAsHostOf(place);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void oneTapOnTheFirstPageProvesTheListing() {
        open("host");
        _click(button("今天照常"));
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREEN);
        assertThat(text()).contains("今天确认过了");
        _assertNone(Button.class, spec -> spec.withText("今天照常"));
    }

    @Test
    void oneTapShutsTodayAndOneOpensAgain() {
        open("host");
        _click(button("今天不开"));
        assertThat(desk.mine().getFirst().pause()).isNotNull();
        assertThat(text()).contains("暂停，明天");
        _click(button("恢复开门"));
        assertThat(desk.mine().getFirst().pause()).isNull();
    }

    @Test
    void aPauseUntilADayAsksWhichOne() {
        open(page);
        _click(button("停几天"));
        refused(() -> _click(button("暂停")));
        fill(_get(DatePicker.class), TestClock.MONDAY.plusDays(4));
        fill(_get(TextField.class), "店里装修");
        _click(button("暂停"));
        assertThat(text()).contains("周五 08:00");
        assertThat(places.details(place).draft().schedule().pause().note()).isEqualTo("店里装修");
    }

    @Test
    void theHostWithoutAPlaceReadsWhatToDo() {
        places.actAsHostOf();
        open("host");
        assertThat(text()).contains("还没有交给你管的 E站", "短信");
    }

    @Test
    void thePageSaysWhatEachPartSaysNow() {
        open(page);
        assertThat(text()).contains("测试店", "每天 08:00–20:00", "都按平常", "还没写", "月坛南街", "三步写好", "这周用了 0 次");
        for (var part : List.of("hours", "days", "services", "photos", "way", "facts", "use", "history", "preview")) {
            open(page + "/" + part);
            assertThat(path()).isEqualTo(page + "/" + part);
        }
    }

    @Test
    void newHoursForTheWeekendAreLive() {
        open(page + "/hours");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<WeekField.Shape> shape = _find(RadioButtonGroup.class).getFirst();
        fill(shape, WeekField.Shape.WEEKEND);
        var times = _find(Input.class);
        assertThat(times).hasSize(6).extracting(Input::getValue).contains("08:00", "20:00");
        fill(times.get(2), "10:00");
        fill(times.get(3), "01:00");
        fill(_find(Checkbox.class).getLast(), false);
        _click(button("存下"));
        var week = places.details(place).draft().schedule().week().text();
        assertThat(week).isEqualTo("08:00-20:00;".repeat(5) + "10:00-01:00;");
        assertThat(path()).isEqualTo(page);
    }

    @Test
    void aSecondStretchThatOverlapsIsSaidAndKept() {
        open(page + "/hours");
        _click(button("再加一段"));
        refused(() -> _click(button("存下")));
        assertThat(_find(Input.class)).hasSize(4);
        fill(_find(Input.class).get(2), "");
        refused(() -> _click(button("存下")));
        fill(_find(Input.class).get(2), "21:00");
        fill(_find(Input.class).get(3), "23:30");
        _click(button("存下"));
        assertThat(places.details(place).draft().schedule().week().days().getFirst())
                .isEqualTo(DayHours.parse("8:00-20:00,21:00-23:30"));
    }

    @Test
    void offersAreTappedAndPriced() {
        open(page + "/services");
        var service = services.offered().getFirst();
        chip(service.name());
        fill(field("价格（元）"), "12.5");
        _click(button("存下"));
        assertThat(places.details(place).draft().offers())
                .containsExactly(new Offer(service.code(), new Money(1250), null, ""));
        open(page + "/services");
        fill(field("价格（元）"), "一百");
        refused(() -> _click(button("存下")));
        chip(service.name());
        _click(button("存下"));
        assertThat(places.details(place).draft().offers()).isEmpty();
    }

    @Test
    void theSecondOfTwoHostsSeesWhatChangedAndKeepsWhatWasTyped() {
        open(page + "/way");
        fill(field("怎么进门"), "从 2 号门进");
        var colleague = places.actAsHostOf(place);
        desk.changeNotes(place, version(), new PlaceNotes("", "红门旁边", "", ""), RequestKey.fresh());
        assertThat(colleague).isNotEqualTo(host);
        people.act(host, Set.of(), Roles.HOST);
        _click(button("存下"));
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively())
                .contains("别人刚改过", "你写的还在", "旁边有：加上了 红门旁边");
        assertThat(field("怎么进门").getValue()).isEqualTo("从 2 号门进");
        assertThat(places.details(place).draft().facts().wayIn()).isEmpty();
        fill(field("旁边有"), "红门旁边");
        _click(button("存下"));
        assertThat(places.details(place).draft().facts().wayIn()).isEqualTo("从 2 号门进");
        assertThat(places.details(place).draft().facts().landmark()).isEqualTo("红门旁边");
    }

    @Test
    void offersOfTwoHostsComeTogether() {
        var mine = services.offered().getFirst();
        var theirs = services.offered().get(1);
        open(page + "/services");
        chip(mine.name());
        fill(field("价格（元）"), "3");
        places.actAsHostOf(place);
        desk.changeOffers(
                place, version(), List.of(new Offer(theirs.code(), new Money(500), null, "")), RequestKey.fresh());
        people.act(host, Set.of(), Roles.HOST);
        _click(button("存下"));
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively()).contains(theirs.name(), "5元");
        _click(button("存下"));
        assertThat(places.details(place).draft().offers())
                .extracting(Offer::service)
                .containsExactlyInAnyOrder(mine.code(), theirs.code());
    }

    @Test
    void holidayHoursComeAndGo() {
        open(page + "/days");
        fill(_find(DatePicker.class).get(0), TestClock.MONDAY.plusDays(8));
        fill(_find(DatePicker.class).get(1), TestClock.MONDAY.plusDays(9));
        fill(_get(TextField.class), "回老家");
        _click(button("加上"));
        assertThat(places.details(place).draft().schedule().different()).hasSize(2);
        assertThat(text()).contains("回老家");
        _click(_find(Button.class, spec -> spec.withText("照平常")).getFirst());
        assertThat(places.details(place).draft().schedule().different()).hasSize(1);
        fill(_find(DatePicker.class).get(0), TestClock.MONDAY.plusDays(9));
        fill(_find(DatePicker.class).get(1), TestClock.MONDAY.plusYears(900));
        refused(() -> _click(button("加上")));
    }

    @Test
    void theLatestActIsTakenBack() {
        desk.changeNotes(place, version(), new PlaceNotes("", "红门旁边", "", ""), RequestKey.fresh());
        open(page + "/history");
        assertThat(text()).contains("我", "旁边有：加上了 红门旁边");
        _click(_find(Button.class, spec -> spec.withText("撤回这一次")).getFirst());
        assertThat(places.details(place).draft().facts().landmark()).isEmpty();
    }

    @Test
    void aPhotoGoesUpAndWhatIsNoneIsRefused() throws Exception {
        open(page + "/photos");
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        _get(PhotoUpload.class).received(bytes.toByteArray(), UI.getCurrent());
        MockVaadin.clientRoundtrip(true);
        assertThat(_find(com.vaadin.flow.component.html.Image.class)).hasSize(1);
        var upload = _get(PhotoUpload.class);
        upload.received("no photo".getBytes(java.nio.charset.StandardCharsets.UTF_8), UI.getCurrent());
        MockVaadin.clientRoundtrip(true);
        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively()).contains("不是能用的照片");
        open("public/places/" + places.details(place).code());
        assertThat(_find(com.vaadin.flow.component.html.Image.class)).hasSizeGreaterThanOrEqualTo(1);
        open(page + "/photos");
        _click(button("撤下"));
        _assertNone(com.vaadin.flow.component.html.Image.class);
    }

    @Test
    void anothersPlaceByAddressIsRefusedAndOnRecord() {
        var stranger = places.actAsHostOf();
        for (var part : List.of("", "/hours", "/services", "/facts", "/history", "/use", "/photos", "/preview")) {
            open(page + part);
            assertThat(page()).isNotInstanceOf(HostPlacePage.class);
            assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("月坛南街");
        }
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE actor_id = ? AND action = 'place.reachedFor'")
                        .param(stranger)
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private void chip(String word) {
        var chip = _find(ToggleChip.class).stream()
                .filter(each -> each.getElement().getTextRecursively().equals(word))
                .findFirst()
                .orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(chip, new com.vaadin.flow.component.ClickEvent<>(chip));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String word) {
        return _get(Button.class, spec -> spec.withText(word));
    }

    private int version() {
        return places.details(place).version();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(InputRefused.class);
    }
}
