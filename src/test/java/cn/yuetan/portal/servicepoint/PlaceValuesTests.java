package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of the directory, without a database. */
class PlaceValuesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PlaceDraft DRAFT = TestPlaces.draft("店");

    @ParameterizedTest
    @CsvSource({"E07,E07", "e7,E07", "7,E07", "E 07,E07", " E112 ,E112", "0000007,E07"})
    void readsNumbersAsPeopleWriteThem(String typed, String code) {
        assertThat(PlaceCode.parse(typed)).hasToString("Optional[" + code + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "E0", "F7", "E7x", "E99999999", "-7", "../7"})
    void takesNothingElseForANumber(String typed) {
        assertThat(PlaceCode.parse(typed)).isEmpty();
    }

    @Test
    void spellsPlacesAndPersonsEachTheirWay() {
        assertThat(Spelling.of("月坛理发店")).isEqualTo(new Spelling("yuetanlifadian", "ytlfd"));
        assertThat(Spelling.of("7-11 便利店")).isEqualTo(new Spelling("711bianlidian", "71bld"));
        assertThat(Spelling.of(PersonName.parse("单雄信")).pinyin()).startsWith("shan");
        assertThat(Spelling.of("单间").pinyin()).startsWith("dan");
    }

    @Test
    void findsTextWhateverItsWidthAndCase() {
        var facts = TestPlaces.named(DRAFT, "ＡＢＣ 便利 店").facts();
        assertThat(SearchText.of(facts)).startsWith("abc便利店\n月坛南街");
    }

    @Test
    void gramsNeverReachAcrossLines() {
        assertThat(SearchText.grams("理发\n月坛")).containsExactlyInAnyOrder("理", "发", "理发", "月", "坛", "月坛");
        assertThat(SearchText.grams("𠮷野")).containsExactlyInAnyOrder("𠮷", "野", "𠮷野");
    }

    @Test
    void everyGramOfASearchIsOneOfWhatItShouldFind() {
        var stored = SearchText.grams("月坛北街社区服务站");
        for (var text : List.of("月", "月坛", "北街社", "坛北街社区服务站", "月坛北街社区服务站")) {
            assertThat(stored).containsAll(SearchText.covering(text, 4));
            assertThat(SearchText.covering(text, 4)).hasSizeBetween(1, 4);
        }
    }

    @Test
    void neighboringCellsAreNeighbors() {
        var here = new GeoPoint(39.91201, 116.34501);
        var east = new GeoPoint(39.91201, 116.34551);
        assertThat(Cells.of(east)).isEqualTo(Cells.of(here) + 1);
        assertThat(Cells.row(new GeoPoint(39.91251, 116.34501))).isEqualTo(Cells.row(here) + 1);
        assertThat(Cells.of(new GeoPoint(-33, 151))).isNotNegative();
    }

    @Test
    void measuresTheWayABirdFlies() {
        var south = new GeoPoint(39.9075, 116.3420);
        var north = new GeoPoint(39.9165, 116.3445);
        assertThat(south.metresTo(north)).isBetween(1015.0, 1030.0);
        assertThat(south.metresTo(south)).isZero();
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> new GeoPoint(91, 0)).isInstanceOf(InputRefused.class);
    }

    @Test
    void trustFadesWithTheAgeOfTheLastProof() {
        var now = Instant.parse("2026-11-23T03:20:00Z");
        var limits = new PlaceProperties(
                Duration.ofDays(10), Duration.ofDays(30), Duration.ofHours(24), Duration.ofDays(180), "", "");
        assertThat(Trust.at(now.minus(Duration.ofDays(10)), now, limits)).isEqualTo(Trust.GREEN);
        assertThat(Trust.at(now.minus(Duration.ofDays(10)).minusSeconds(1), now, limits))
                .isEqualTo(Trust.AMBER);
        assertThat(Trust.at(now.minus(Duration.ofDays(31)), now, limits)).isEqualTo(Trust.GREY);
        assertThat(Trust.at(null, now, limits)).isEqualTo(Trust.GREY);
    }

    @ParameterizedTest
    @CsvSource({
        "6803 1234,+861068031234",
        "010-68031234,+861068031234",
        "138 1234 5678,+8613812345678",
        "400 810 8888,+864008108888",
        "+861068031234,+861068031234"
    })
    void takesNumbersThatCanBeCalled(String typed, String stored) {
        assertThat(PlacePhone.parse(typed)).contains(new PlacePhone(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "找老王", "+12025550123", "0000000000000000000000000000000000000"})
    void refusesWhatCannotBeCalled(String typed) {
        assertThatThrownBy(() -> PlacePhone.parse(typed)).isInstanceOf(InputRefused.class);
    }

    @Test
    void refusesAPlaceOutsideOfBeijing() {
        refused(TestPlaces.at(DRAFT, new GeoPoint(31.23, 121.47)), "servicepoint.point.outside");
        refused(TestPlaces.at(DRAFT, new GeoPoint(0, 0)), "servicepoint.point.outside");
    }

    @Test
    void refusesNightsThatRunIntoTheNextOpening() {
        var week = WeekHours.every(DayHours.parse("8:00-9:00"));
        var broken = new java.util.ArrayList<>(week.days());
        broken.set(4, DayHours.parse("20:00-8:30"));
        refused(DRAFT.with(Schedule.of(new WeekHours(broken))), "servicepoint.hours.night");
    }

    @Test
    void refusesPausesThatEndBeforeTheyBegin() {
        var paused = DRAFT.schedule().paused(Instant.parse("2026-11-23T03:20:00Z"), MONDAY, "");
        refused(DRAFT.with(paused), "servicepoint.pause.back");
    }

    @Test
    void refusesOffersOutOfRangeOrTwice() {
        refused(offers(new Offer("haircut", new Money(100_001), null, "")), "servicepoint.offer.price");
        refused(offers(new Offer("haircut", new Money(1), 0, "")), "servicepoint.offer.capacity");
        var one = new Offer("haircut", new Money(1), null, "");
        refused(DRAFT.with(List.of(one, one)), "servicepoint.offer.twice");
    }

    @Test
    void keepsMarkupAsTheTextItIs() {
        var draft = TestPlaces.named(DRAFT, "<b>店</b>").checked(MONDAY);
        assertThat(draft.facts().name()).isEqualTo("<b>店</b>");
        refused(TestPlaces.named(DRAFT, "店\u202e"), "servicepoint.name.character");
        refused(TestPlaces.named(DRAFT, "店".repeat(31)), "servicepoint.name.tooLong");
        refused(TestPlaces.named(DRAFT, " \u3000"), "servicepoint.name.missing");
    }

    private static PlaceDraft offers(Offer offer) {
        return DRAFT.with(List.of(offer));
    }

    private static void refused(PlaceDraft draft, String key) {
        assertThatThrownBy(() -> draft.checked(MONDAY))
                .isInstanceOfSatisfying(
                        InputRefused.class, no -> assertThat(no.messageKey()).isEqualTo(key));
    }
}
