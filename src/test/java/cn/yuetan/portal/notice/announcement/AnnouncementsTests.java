package cn.yuetan.portal.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.testing.TestTablets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class AnnouncementsTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementReading reading;

    @Autowired
    PinnedAnnouncements pins;

    @Autowired
    AnnouncementBench bench;

    @Autowired
    TestPeople people;

    @Autowired
    TestTablets tablets;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private Audience firm;

    @BeforeEach
    void anEmployer() {
        clock.reset();
        firm = bench.employer();
        people.actAsOffice();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void goesFromDraftThroughItsTimeToItsEnd() {
        var courier = bench.couriers(firm, 1).getFirst();
        var id = bench.schedule(bench.draft(firm, Duration.ofHours(2)));
        bench.round();
        assertThat(state(id)).isEqualTo(AnnouncementState.SCHEDULED);
        assertThat(bench.told(id)).isEmpty();
        clock.advance(Duration.ofHours(2));
        bench.round();
        assertThat(state(id)).isEqualTo(AnnouncementState.PUBLISHED);
        assertThat(bench.told(id)).containsExactly(courier);
        clock.advance(Duration.ofDays(1));
        bench.round();
        assertThat(state(id)).isEqualTo(AnnouncementState.EXPIRED);
        assertThat(bench.over(id)).isEqualTo(1);
    }

    @Test
    void theEnumKnowsTheOnlyLegalWays() {
        var legal = Arrays.stream(AnnouncementState.values())
                .flatMap(from -> Arrays.stream(AnnouncementState.values())
                        .filter(from::canBecome)
                        .map(to -> from + ">" + to))
                .toList();
        assertThat(legal)
                .containsExactlyInAnyOrder(
                        "DRAFT>SCHEDULED",
                        "SCHEDULED>DRAFT",
                        "SCHEDULED>PUBLISHED",
                        "SCHEDULED>EXPIRED",
                        "SCHEDULED>WITHDRAWN",
                        "PUBLISHED>EXPIRED",
                        "PUBLISHED>WITHDRAWN");
    }

    @Test
    void anAudienceOfNobodyIsRefusedInASentence() {
        var id = bench.write(bench.draft(firm, null));
        assertThat(announcements.reach(firm)).isZero();
        assertThatThrownBy(() -> announcements.publish(id, 0, RequestKey.fresh()))
                .isInstanceOfSatisfying(AnnouncementRefused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.announcement.refused.nobody"));
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
        assertThat(announcements.reach(new Audience(AudienceKind.ROLE, ""))).isZero();
    }

    @Test
    void aDoubleTapPublishesOnceAndASecondDeskIsRefused() {
        bench.couriers(firm, 2);
        var id = bench.write(bench.draft(firm, null));
        var key = RequestKey.fresh();
        announcements.publish(id, 0, key);
        announcements.publish(id, 0, key);
        bench.round();
        announcements.publish(id, 0, key);
        assertThat(audited("announcement.scheduled", id)).isEqualTo(1);
        assertThat(bench.told(id)).hasSize(2).doesNotHaveDuplicates();
        assertThatThrownBy(() -> announcements.publish(id, 0, RequestKey.fresh()))
                .isInstanceOf(AnnouncementRefused.class);
    }

    @Test
    void theSameFormTwiceIsOneDraft() {
        var key = RequestKey.fresh();
        var draft = bench.draft(firm, null);
        assertThat(announcements.create(draft, key)).isEqualTo(announcements.create(draft, key));
    }

    @Test
    void aDraftIsThrownAwayOnceAndWhatIsOutIsNot() {
        bench.couriers(firm, 1);
        var draft = bench.write(bench.draft(firm, null));
        announcements.discard(draft);
        announcements.discard(draft);
        assertThat(audited("announcement.discarded", draft)).isEqualTo(1);
        assertThatThrownBy(() -> announcements.get(draft)).isInstanceOf(AnnouncementRefused.class);
        var out = bench.publish(bench.draft(firm, null));
        assertThatThrownBy(() -> announcements.discard(out)).isInstanceOf(AnnouncementRefused.class);
        assertThat(state(out)).isEqualTo(AnnouncementState.PUBLISHED);
    }

    @Test
    void takenBackItWaitsForNothingAndMayBePublishedAnew() {
        bench.couriers(firm, 1);
        var id = bench.schedule(bench.draft(firm, Duration.ofHours(1)));
        announcements.takeBack(id);
        announcements.takeBack(id);
        assertThat(audited("announcement.takenBack", id)).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        bench.round();
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
        announcements.publish(id, announcements.get(id).version(), RequestKey.fresh());
        bench.round();
        assertThat(state(id)).isEqualTo(AnnouncementState.PUBLISHED);
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        var id = bench.write(bench.draft(firm, null));
        announcements.change(id, 0, bench.draft(Audience.EVERYBODY, null));
        assertThatThrownBy(() -> announcements.change(id, 0, bench.draft(firm, null)))
                .isInstanceOf(AnnouncementRefused.class);
        assertThat(announcements.get(id).draft().audience()).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void whatCannotBeRightIsSaidAndNotWritten() {
        var before = announcements.count(null);
        var good = bench.draft(firm, null);
        refused(with(good, "", good.body()), "notice.announcement.refused.title");
        refused(with(good, "天冷", " \n "), "notice.announcement.refused.body");
        refused(with(good, "天冷", "冷".repeat(10_000)), "notice.announcement.refused.longText");
        refused(with(good, "天\u202e冷", "冷"), "notice.announcement.refused.character");
        refused(
                new AnnouncementDraft("天冷", "", "冷", "", firm, null, good.expiresAt(), true, false),
                "notice.announcement.refused.kiosk");
        refused(
                new AnnouncementDraft("天冷", "", "冷", "", firm, good.expiresAt(), good.expiresAt(), false, false),
                "notice.announcement.refused.expiresBefore");
        assertThat(announcements.count(null)).isEqualTo(before);
    }

    @Test
    void whatIsOverAlreadyIsNotPublished() {
        bench.couriers(firm, 1);
        var id = bench.write(bench.draft(firm, null));
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> announcements.publish(id, 0, RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
    }

    @Test
    void withdrawingHidesItAndShowsItAsOverOnce() {
        var courier = bench.couriers(firm, 1).getFirst();
        var id = bench.publish(bench.draft(firm, null));
        people.actAsCourier(courier);
        assertThat(pins.onPhone(ZH)).extracting(PinnedAnnouncements.Pin::id).contains(id.value());
        people.actAsOffice();
        var key = RequestKey.fresh();
        assertThatThrownBy(() -> announcements.withdraw(id, "x", key)).isInstanceOf(InputRefused.class);
        announcements.withdraw(id, "写错了日子", key);
        announcements.withdraw(id, "写错了日子", key);
        assertThat(audited("announcement.withdrawn", id)).isEqualTo(1);
        assertThat(bench.over(id)).isEqualTo(1);
        people.actAsCourier(courier);
        assertThat(pins.onPhone(ZH)).extracting(PinnedAnnouncements.Pin::id).doesNotContain(id.value());
        var shown = reading.open(id, ZH);
        assertThat(shown.state()).isEqualTo(AnnouncementState.WITHDRAWN);
        assertThat(shown.body()).isEmpty();
    }

    @Test
    void openingItMarksItReadInTheFiguresAndInTheInboxOnce() {
        var couriers = bench.couriers(firm, 3);
        var id = bench.publish(bench.draft(firm, null));
        people.actAsCourier(couriers.getFirst());
        assertThat(reading.open(id, Locale.ENGLISH).title()).isEqualTo("Dress warmly");
        reading.open(id, ZH);
        assertThat(unread(id)).isEqualTo(2);
        assertThat(bench.details(id).row()).satisfies(row -> {
            assertThat(row.reached()).isEqualTo(3);
            assertThat(row.read()).isEqualTo(1);
        });
        assertThat(pins.onPhone(ZH)).filteredOn(pin -> pin.id() == id.value()).allMatch(PinnedAnnouncements.Pin::read);
    }

    @Test
    void nobodyElseReadsItButStaffWhoAreNotCounted() {
        bench.couriers(firm, 1);
        var id = bench.publish(bench.draft(firm, null));
        var waiting = bench.schedule(bench.draft(firm, Duration.ofHours(1)));
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> reading.open(id, ZH)).isInstanceOf(AnnouncementRefused.class);
        assertThat(pins.onPhone(ZH)).extracting(PinnedAnnouncements.Pin::id).doesNotContain(id.value());
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.COUNSELOR);
        assertThat(reading.open(id, ZH).title()).isEqualTo("天冷加衣");
        assertThatThrownBy(() -> reading.open(waiting, ZH)).isInstanceOf(AnnouncementRefused.class);
        assertThat(bench.details(id).row().read()).isZero();
        assertThatThrownBy(() -> announcements.find(null, 0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverJoinsLaterSeesThePinAndIsCountedWhenReading() {
        bench.couriers(firm, 1);
        var id = bench.publish(bench.draft(firm, null));
        var late = bench.couriers(firm, 1).getFirst();
        people.actAsCourier(late);
        assertThat(pins.onPhone(ZH)).extracting(PinnedAnnouncements.Pin::id).contains(id.value());
        reading.open(id, ZH);
        assertThat(bench.details(id).row().reached()).isEqualTo(2);
    }

    @Test
    void expiredPinsVanishByTheClockAlone() {
        var courier = bench.couriers(firm, 1).getFirst();
        var id = bench.publish(bench.draft(firm, null));
        people.actAsCourier(courier);
        clock.advance(Duration.ofDays(1));
        assertThat(pins.onPhone(ZH)).extracting(PinnedAnnouncements.Pin::id).doesNotContain(id.value());
        assertThat(reading.open(id, ZH).state()).isEqualTo(AnnouncementState.EXPIRED);
    }

    @Test
    void aTabletShowsOnlyWhatEverybodyMayKnowAndItsOwnStation() {
        var here = people.station();
        var there = people.station();
        var courier = people.courier();
        came(courier, here);
        var audience = new Audience(AudienceKind.STATION, Long.toString(here));
        assertThat(announcements.reach(audience)).isEqualTo(1);
        var id = bench.publish(bench.pinned(audience, "只在这站"));
        tablets.actAsTablet(here);
        assertThat(pins.onKiosk(here, ZH)).contains("只在这站");
        tablets.actAsTablet(there);
        assertThat(pins.onKiosk(there, ZH)).doesNotContain("只在这站");
        people.actAsOffice();
        announcements.pin(id, false, true);
        tablets.actAsTablet(here);
        assertThat(pins.onKiosk(here, ZH)).doesNotContain("只在这站");
    }

    @Test
    void aPageOfTheListIsOneStatementHoweverLong() {
        bench.write(bench.draft(firm, null));
        bench.write(bench.draft(firm, null));
        var few = Statements.of(() -> announcements.find(null, 0, 1));
        var many = Statements.of(() -> announcements.find(null, 0, 50));
        assertThat(few).hasSize(1);
        assertThat(many).hasSameSizeAs(few);
        var courier = bench.couriers(firm, 1).getFirst();
        bench.publish(bench.draft(firm, null));
        people.actAsCourier(courier);
        assertThat(Statements.of(() -> pins.onPhone(ZH)).size()).isLessThanOrEqualTo(21);
    }

    @Test
    void everyChoiceOfEveryLanguageHasAName() {
        for (var language : List.of(ZH, Locale.ENGLISH)) {
            assertThat(announcements.audiences(language))
                    .isNotEmpty()
                    .allSatisfy(choice -> assertThat(choice.name()).isNotBlank().doesNotContain("notice."));
        }
    }

    private void refused(AnnouncementDraft draft, String key) {
        assertThatThrownBy(() -> announcements.create(draft, RequestKey.fresh()))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo(key));
    }

    private static AnnouncementDraft with(AnnouncementDraft draft, String title, String body) {
        return new AnnouncementDraft(
                title, "", body, "", draft.audience(), null, draft.expiresAt(), false, draft.pinnedPhone());
    }

    private void came(long courier, long station) {
        database.sql("""
                        INSERT INTO check_in (request_key, station_id, courier_id, purposes, came_at, due_at, left_at)
                        VALUES (?, ?, ?, 'REST', '2026-11-20 04:00:00', '2026-11-20 07:00:00', '2026-11-20 05:00:00')
                        """)
                .param(RequestKey.fresh().bytes())
                .param(station)
                .param(courier)
                .update();
    }

    private AnnouncementState state(AnnouncementId id) {
        return bench.details(id).row().state();
    }

    private int unread(AnnouncementId id) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND state = 'UNREAD'")
                .param("announcement:" + id.value())
                .query(Integer.class)
                .single();
    }

    private int audited(String action, AnnouncementId id) {
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?")
                .param(action)
                .param("announcement:" + id.value())
                .query(Integer.class)
                .single();
    }
}
