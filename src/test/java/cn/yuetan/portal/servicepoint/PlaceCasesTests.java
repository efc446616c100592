package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office does with one place. */
@PortalTest
class PlaceCasesTests {

    @Autowired
    PlaceCases cases;

    @Autowired
    PlaceVisits visits;

    @Autowired
    Proofs proofs;

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlacePhotos photos;

    long me;

    @BeforeEach
    void theOfficeWorks() {
        me = people.actAsOffice();
    }

    @Test
    void writesANewPlaceOnce() {
        var key = RequestKey.fresh();
        var first = cases.create(null, TestPlaces.draft("新开的"), key);
        assertThat(cases.create(null, TestPlaces.draft("新开的"), key)).isEqualTo(first);
        assertThat(cases.details(first).orElseThrow().draft().facts().name()).isEqualTo("新开的");
    }

    @Test
    void historyNamesWhoDidWhat() {
        var place = places.place();
        var before = places.details(place);
        cases.save(place, before.version(), TestPlaces.named(before.draft(), "改过名"), RequestKey.fresh());
        var last = cases.history(place, Long.MAX_VALUE).getFirst();
        assertThat(last.by()).contains("李测试");
        assertThat(last.at()).isEqualTo(clock.instant());
        assertThat(last.changes())
                .containsExactly(new PlaceChange("name", before.draft().facts().name(), "改过名"));
    }

    @Test
    void theLaterOneSeesWhatTheOtherWroteAndKeepsTheirOwn() {
        var place = places.place();
        var read = places.details(place);
        places.adapt(place, draft -> TestPlaces.open(draft, "9:00-10:00"));
        var typed = TestPlaces.named(read.draft(), "我的名字");
        refused(() -> cases.save(place, read.version(), typed, RequestKey.fresh()), Reason.EDITED_MEANWHILE);

        var others = cases.since(place, read.version());
        assertThat(others).singleElement().satisfies(act -> assertThat(act.changes())
                .extracting(PlaceChange::what)
                .containsExactly("week"));
        var now = places.details(place);
        cases.save(place, now.version(), Rebase.of(read.draft(), typed, now.draft()), RequestKey.fresh());
        var saved = places.details(place).draft();
        assertThat(saved.facts().name()).isEqualTo("我的名字");
        assertThat(saved.schedule()).isEqualTo(now.draft().schedule());
    }

    @Test
    void closesWithAReasonAndReopens() {
        var place = places.place();
        cases.close(place, places.details(place).version(), "店搬走了", RequestKey.fresh());
        assertThat(places.details(place).closed()).isEqualTo(new PlaceDetails.Closed("店搬走了", null));
        var key = RequestKey.fresh();
        cases.reopen(place, key);
        cases.reopen(place, key);
        assertThat(places.details(place).closed()).isNull();
        assertThat(cases.history(place, Long.MAX_VALUE))
                .extracting(row -> row.changes().getFirst().what())
                .startsWith("state", "state");
    }

    @Test
    void hostsProofsAndVisitsFollowIntoTheOneThatStays() {
        var gone = places.place();
        var stays = places.place();
        var host = new AccountId(places.host());
        var both = new AccountId(places.host());
        hosts.add(gone, host, clock.instant());
        hosts.add(gone, both, clock.instant());
        hosts.add(stays, both, clock.instant());
        proofs.visited(gone, "去过");
        visits.assign(List.of(gone), new AccountId(officer()), TestClock.MONDAY.plusDays(3), "", RequestKey.fresh());
        var into = places.details(stays).code();

        assertThat(cases.mergePreview(gone, into))
                .isEqualTo(new MergePreview(
                        into, places.details(stays).draft().facts().name(), "月坛南街（示例）", 2, 1, 1));
        var key = RequestKey.fresh();
        cases.merge(gone, places.details(gone).version(), into, "重复", key);
        cases.merge(gone, 0, into, "重复", key);

        assertThat(hosts.of(stays)).containsExactlyInAnyOrder(host, both);
        assertThat(hosts.of(gone)).isEmpty();
        assertThat(places.details(stays).provenAt()).isEqualTo(clock.instant());
        assertThat(visits.of(stays)).extracting(VisitTask::state).containsExactly(VisitTask.State.ASSIGNED);
        assertThat(places.details(gone).closed()).isEqualTo(new PlaceDetails.Closed("重复", into));
    }

    @Test
    void countsAndPhotosFollowToo() {
        var gone = places.place();
        var stays = places.place();
        var service = places.service(Need.TOILET);
        used(gone, service, 3);
        used(stays, service, 4);
        for (var photo = 0; photo < 4; photo++) {
            photo(gone);
            photo(stays);
        }
        merge(gone, stays);
        assertThat(number("SELECT SUM(n) FROM place_use WHERE place_id = ?", stays))
                .isEqualTo(7);
        assertThat(number("SELECT SUM(n) FROM place_scan WHERE place_id = ?", stays))
                .isEqualTo(7);
        assertThat(number("SELECT COUNT(*) FROM place_use WHERE place_id = ?", gone))
                .isZero();
        assertThat(photos.of(stays)).hasSize(PlacePhotos.MOST);
        assertThat(photos.of(gone)).hasSize(8 - PlacePhotos.MOST);
    }

    private void used(PlaceId place, String service, int times) {
        database.sql("INSERT INTO place_use (place_id, service, day, n) VALUES (?, ?, ?, ?)")
                .params(place.value(), service, TestClock.MONDAY, times)
                .update();
        database.sql("INSERT INTO place_scan (place_id, day, n) VALUES (?, ?, ?)")
                .params(place.value(), TestClock.MONDAY, times)
                .update();
    }

    private void photo(PlaceId place) {
        database.sql("INSERT INTO place_photo (request_key, place_id, name, picture, width, height, added_at)"
                        + " VALUES (?, ?, REPLACE(UUID(), '-', ''), 'x', 1, 1, NOW())")
                .params(RequestKey.fresh().bytes(), place.value())
                .update();
    }

    private int number(String sql, PlaceId place) {
        return database.sql(sql).param(place.value()).query(Integer.class).single();
    }

    @Test
    void whoeverWasSentToAPlaceIsSentOnToTheLastOne() {
        var first = places.place();
        var second = places.place();
        var third = places.place();
        merge(first, second);
        merge(second, third);
        assertThat(places.details(first).closed().into())
                .isEqualTo(places.details(third).code());
    }

    @Test
    void mergesIntoNothingClosedAndNotIntoItself() {
        var place = places.place();
        var closed = places.place();
        places.close(closed, "关了");
        refused(() -> cases.mergePreview(place, places.details(place).code()), Reason.MERGED);
        refused(() -> merge(place, closed), Reason.MERGED);
        refused(() -> cases.mergePreview(place, places.code()), Reason.UNKNOWN);
        assertThat(places.details(place).closed()).isNull();
    }

    @Test
    void couriersAreNotNamedInWhatWasSaid() {
        var place = places.place();
        people.actAsCourier(people.courier());
        proofs.seen(place, Word.CLOSED, "锁着");
        me = people.actAsOffice();
        proofs.visited(place, "");
        assertThat(cases.proofs(place)).hasSize(2).anySatisfy(row -> {
            assertThat(row.by()).isEmpty();
            assertThat(row.note()).isEqualTo("锁着");
            assertThat(row.settled()).isTrue();
        });
        assertThat(cases.proofs(place)).anySatisfy(row -> assertThat(row.by()).contains("李测试"));
    }

    private void merge(PlaceId gone, PlaceId into) {
        cases.merge(gone, places.details(gone).version(), places.details(into).code(), "重复", RequestKey.fresh());
    }

    private long officer() {
        var staff = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'OFFICE', 0)")
                .param(staff)
                .update();
        return staff;
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatExceptionOfType(PlaceRefused.class).isThrownBy(act).satisfies(no -> assertThat(no.reason())
                .isEqualTo(reason));
    }
}
