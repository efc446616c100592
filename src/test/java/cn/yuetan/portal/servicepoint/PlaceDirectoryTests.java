package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What everybody reads, signed in or not. */
@PortalTest
class PlaceDirectoryTests {

    @Autowired
    PlaceDirectory directory;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    String service;

    @BeforeEach
    void someService() {
        people.actAsOffice();
        service = places.service();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void listsWhatIsOpenFirst() {
        var shut = offer(draft -> TestPlaces.open(draft, "12:00-13:00"));
        var open = offer(draft -> draft);
        nobody();
        assertThat(page(new PlaceQuery(null, service, false, ""))).containsExactly(open, shut);
        assertThat(page(new PlaceQuery(null, service, true, ""))).containsExactly(open);
        assertThat(directory.count(new PlaceQuery(null, service, true, ""))).isEqualTo(1);
    }

    @Test
    void filtersByKind() {
        var community = offer(draft -> kind(draft, PlaceKind.COMMUNITY));
        offer(draft -> draft);
        assertThat(page(new PlaceQuery(PlaceKind.COMMUNITY, service, false, "")))
                .containsExactly(community);
    }

    @Test
    void saysWhatEachOffers() {
        var place = places.place(draft -> TestPlaces.offering(draft, "haircut", "warm-up", service));
        var row = directory.page(new PlaceQuery(null, service, false, ""), 0, 9).getFirst();
        assertThat(row.id()).isEqualTo(place);
        assertThat(row.services()).containsExactly("warm-up", "haircut", service);
        assertThat(row.now().changesAt()).isPresent();
    }

    @Test
    void findsByPartsOfNameAddressAndLandmark() {
        var place = places.place(draft -> full(draft, "龘龘修车铺", "靐街 3 号", "齉楼对面"));
        for (var text : List.of("龘龘", "龘", "龘修车", "车铺", "靐街3", "齉楼", "龘龘修车铺", " 龘龘 修 车 铺 ")) {
            assertThat(page(text)).as(text).containsExactly(place);
        }
        assertThat(page("铺靐")).isEmpty();
        assertThat(page("龘车")).isEmpty();
    }

    @Test
    void findsByTheBeginningOfPinyinAndInitials() {
        var place = places.place(draft -> TestPlaces.named(draft, "鑫鑫洗衣店"));
        for (var text : List.of("xinxinxiyi", "xinxin xi", "xin'xin'xi", "xxxyd", "XXXY")) {
            assertThat(page(text)).as(text).contains(place);
        }
        assertThat(page("xiyidian")).doesNotContain(place);
    }

    @Test
    void findsByNumber() {
        var place = places.place();
        var code = places.details(place).code();
        assertThat(page(code.toString())).containsExactly(place);
        assertThat(page("e" + code.number())).containsExactly(place);
    }

    @Test
    void takesWildcardsAndLongTextsAsWhatTheyAre() {
        var percent = places.place(draft -> TestPlaces.named(draft, "五折50%店"));
        assertThat(page("50%店")).contains(percent);
        assertThat(page("%%")).isEmpty();
        assertThat(page("五_50")).isEmpty();
        assertThat(page("\\")).isEmpty();
        assertThat(page("长".repeat(10_000))).isEmpty();
        assertThat(page("' OR 1=1 -- ")).isEmpty();
    }

    @Test
    void findsWhatWasRenamedByItsNewNameOnly() {
        var place = places.place(draft -> TestPlaces.named(draft, "爨爨旧名"));
        places.adapt(place, draft -> TestPlaces.named(draft, "爨爨新名"));
        assertThat(page("爨旧")).isEmpty();
        assertThat(page("爨新")).containsExactly(place);
    }

    @Test
    void leavesOutWhatIsClosedForGood() {
        var place = offer(draft -> draft);
        places.close(place, "搬走了");
        assertThat(page(new PlaceQuery(null, service, false, ""))).isEmpty();
        assertThat(directory.nearest(new GeoPoint(39.912, 116.345), service, false, 5))
                .isEmpty();
        assertThat(directory.details(places.details(place).code()))
                .hasValueSatisfying(details -> assertThat(details.closed()).isNotNull());
    }

    @Test
    void knowsNothingUnderAnUnknownNumber() {
        assertThat(directory.details(new PlaceCode(PlaceCode.LAST))).isEmpty();
    }

    @Test
    void turnsPagesWithoutLosingOrRepeating() {
        var all = new ArrayList<PlaceId>();
        for (var each = 0; each < 7; each++) {
            all.add(offer(draft -> draft));
        }
        var query = new PlaceQuery(null, service, false, "");
        var seen = new ArrayList<PlaceId>();
        for (var offset = 0; offset < 9; offset += 3) {
            directory.page(query, offset, 3).forEach(row -> seen.add(row.id()));
        }
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void theNearestComeFirstAsABruteForceLookSays() {
        var random = new Random(11);
        var spots = new ArrayList<PlaceId>();
        for (var each = 0; each < 40; each++) {
            var point = new GeoPoint(39.905 + random.nextDouble() * 0.02, 116.325 + random.nextDouble() * 0.035);
            var hours = each % 3 == 0 ? "12:00-13:00" : "8:00-20:00";
            spots.add(offer(draft -> TestPlaces.open(TestPlaces.at(draft, point), hours)));
        }
        for (var round = 0; round < 30; round++) {
            var from = new GeoPoint(39.895 + random.nextDouble() * 0.04, 116.30 + random.nextDouble() * 0.08);
            var openNow = random.nextBoolean();
            var wanted = 1 + random.nextInt(8);
            var expected = spots.stream()
                    .map(places::details)
                    .filter(details -> !openNow || details.now().open())
                    .sorted(Comparator.comparing(
                            details -> from.metresTo(details.draft().facts().point())))
                    .limit(wanted)
                    .map(PlaceDetails::id)
                    .toList();
            assertThat(directory.nearest(from, service, openNow, wanted).stream()
                            .map(near -> near.place().id()))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void somebodyFarAwayStillGetsAnAnswer() {
        var place = offer(draft -> draft);
        assertThat(directory.nearest(new GeoPoint(31.23, 121.47), service, true, 3))
                .singleElement()
                .satisfies(near -> {
                    assertThat(near.place().id()).isEqualTo(place);
                    assertThat(near.metres()).isBetween(1_000_000.0, 1_200_000.0);
                });
    }

    @Test
    void takesFewStatements() {
        var place = offer(draft -> draft);
        var code = places.details(place).code();
        nobody();
        assertThat(Statements.of(() -> directory.page(PlaceQuery.ALL, 0, 30))).hasSize(2);
        assertThat(Statements.of(() -> directory.page(new PlaceQuery(null, service, true, "店"), 0, 30)))
                .hasSize(3);
        assertThat(Statements.of(() -> directory.count(new PlaceQuery(null, service, true, "店"))))
                .hasSize(2);
        assertThat(Statements.of(() -> directory.details(code))).hasSize(4);
        assertThat(Statements.of(() -> directory.nearest(new GeoPoint(39.912, 116.345), null, true, 1)))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(Statements.of(() -> directory.nearest(new GeoPoint(39.912, 116.345), service, true, 1)))
                .hasSize(3);
    }

    @Test
    void detailsReckonTheComingWeek() {
        var place = places.place();
        clock.set(LocalTime.of(20, 30));
        var details = directory.details(places.details(place).code()).orElseThrow();
        assertThat(details.now().open()).isFalse();
        assertThat(details.days()).hasSize(7).allMatch(day -> !day.hours().closed());
        assertThat(details.days().getFirst().day()).isEqualTo(TestClock.MONDAY);
    }

    private PlaceId offer(java.util.function.UnaryOperator<PlaceDraft> otherwise) {
        return places.place(draft -> TestPlaces.offering(otherwise.apply(draft), service));
    }

    private List<PlaceId> page(String text) {
        return page(new PlaceQuery(null, null, false, text));
    }

    private List<PlaceId> page(PlaceQuery query) {
        return directory.page(query, 0, 50).stream().map(PlaceRow::id).toList();
    }

    private static PlaceDraft kind(PlaceDraft draft, PlaceKind kind) {
        var facts = draft.facts();
        return draft.with(new PlaceFacts(kind, facts.name(), facts.address(), "", "", "", "", facts.point()));
    }

    private static PlaceDraft full(PlaceDraft draft, String name, String address, String landmark) {
        var facts = draft.facts();
        return draft.with(new PlaceFacts(facts.kind(), name, address, landmark, "", "", "", facts.point()));
    }

    private static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
