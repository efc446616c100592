package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.identity.AccessRecords;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.InboxFilter;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class CourierVerificationModuleTests {

    @Autowired
    CourierVerification verification;

    @Autowired
    CourierSearch search;

    @Autowired
    CourierProfiles profiles;

    @Autowired
    CourierDirectory directory;

    @Autowired
    AccessRecords access;

    @Autowired
    Employers employers;

    @Autowired
    TestPeople people;

    @Autowired
    Inbox inbox;

    @Test
    void letsAnApprovedCourierAct() {
        var courier = new CourierId(people.courier("REGISTERED"));
        people.actAsOffice();
        verification.approve(courier);
        people.actAsCourier(courier.value());
        assertThat(directory.requireActive()).isEqualTo(courier);
        assertThat(Statements.of(() -> directory.requireActive())).hasSize(1);
    }

    @Test
    void tellsTheCourierOfEachDecisionOnce() {
        var courier = new CourierId(people.courier("REGISTERED"));
        people.actAsOffice();
        verification.approve(courier);
        assertThat(key(() -> verification.approve(courier))).isEqualTo("courier.status.moved");
        verification.suspend(courier, "please come to the station");
        verification.reopen(courier);
        verification.suspend(courier, "please come again");
        people.actAsCourier(courier.value());
        var told = inbox.page(InboxFilter.OPEN, null, Long.MAX_VALUE, 20, Locale.ENGLISH);
        assertThat(told)
                .extracting(InboxEntry::title)
                .containsExactly(
                        "Your account is suspended",
                        "Your account is open again",
                        "Your account is suspended",
                        "You are registered");
        assertThat(told.getFirst().text()).contains("please come again");
        assertThat(told.getLast().text()).contains("Mon 23 Nov");
    }

    @Test
    void sendsBackWithAReasonAndTakesTheCorrection() {
        var courier = new CourierId(people.courier("REGISTERED"));
        people.actAsOffice();
        verification.sendBack(courier, "please write the whole name");
        people.actAsCourier(courier.value());
        assertThat(profiles.mine().statusReason()).isEqualTo("please write the whole name");
        profiles.sendAgain("\u674e\u56db", employers.choices().getFirst().id());
        assertThat(profiles.mine().status()).isEqualTo(CourierStatus.REGISTERED);
        assertThat(profiles.mine().name()).isEqualTo("\u674e\u56db");
        assertThat(key(() -> profiles.sendAgain(
                        "\u674e\u56db", employers.choices().getFirst().id())))
                .isEqualTo("courier.status.moved");
    }

    @Test
    void suspendsAndReopens(ApplicationEvents events) {
        var courier = new CourierId(people.courier());
        people.actAsOffice();
        verification.suspend(courier, "asked for a pause");
        assertThat(events.stream(CourierSuspended.class).map(CourierSuspended::courier))
                .containsExactly(courier);
        people.actAsCourier(courier.value());
        assertThat(catchThrowableOfType(CourierNotActive.class, () -> directory.requireActive())
                        .messageKey())
                .isEqualTo("courier.notActive.suspended");
        people.actAsOffice();
        verification.reopen(courier);
        people.actAsCourier(courier.value());
        assertThat(directory.requireActive()).isEqualTo(courier);
    }

    @Test
    void decidesOnce() {
        var courier = new CourierId(people.courier("REGISTERED"));
        people.actAsOffice();
        verification.approve(courier);
        assertThat(key(() -> verification.approve(courier))).isEqualTo("courier.status.moved");
        assertThat(key(() -> verification.sendBack(courier, "too late"))).isEqualTo("courier.status.moved");
        assertThat(key(() -> verification.suspend(courier, " "))).isEqualTo("courier.refused.reason");
        assertThat(key(() -> verification.suspend(courier, "x".repeat(201)))).isEqualTo("courier.refused.reason");
    }

    @Test
    void showsEveryRevealToTheCourier() {
        var courier = new CourierId(people.courier());
        people.actAsOffice();
        assertThat(verification.reveal(courier, "call about a lost vest").national())
                .startsWith("139");
        assertThat(key(() -> verification.reveal(courier, " "))).isEqualTo("identity.reveal.reason");
        people.actAsCourier(courier.value());
        var seen = access.mine(Long.MAX_VALUE, 10);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().reason()).isEqualTo("call about a lost vest");
        assertThat(seen.getFirst().what()).isEqualTo("courier.reveal.phone");
        people.actAsCourier(people.courier());
        assertThat(access.mine(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void findsByNamePinyinInitialsAndNumber() {
        var id = people.courier("SENT_BACK");
        people.actAsCourier(id);
        profiles.sendAgain(
                "\u6b27\u9633\u9752\u5c71", employers.choices().getFirst().id());
        var employer = employers.choices().getFirst().id();
        assertThat(employer).isPositive();
        people.actAsOffice();
        var tail = search.page(new CourierQuery("ouyangqing", null), 0, 1)
                .getFirst()
                .phoneMasked()
                .substring(7);
        var national = verification.reveal(new CourierId(id), "test").national();
        for (var text : List.of("\u6b27\u9633", "ouyang", "OYQS", "ou yang", tail, national, "+86 " + national)) {
            assertThat(ids(new CourierQuery(text, null))).as(text).contains(id);
            assertThat(ids(new CourierQuery(text, CourierStatus.REGISTERED)))
                    .as(text)
                    .contains(id);
            assertThat(ids(new CourierQuery(text, CourierStatus.SUSPENDED)))
                    .as(text)
                    .doesNotContain(id);
        }
        assertThat(ids(new CourierQuery("%", null))).isEmpty();
        assertThat(search.count(new CourierQuery("x".repeat(5000), null))).isZero();
    }

    @Test
    void readsAPageInOneStatementHoweverManyRowsItHas() {
        for (var i = 0; i < 5; i++) {
            people.courier();
        }
        people.actAsOffice();
        assertThat(Statements.of(() -> search.page(new CourierQuery("", null), 0, 50)))
                .hasSize(1);
        var couriers = search.page(new CourierQuery("", null), 0, 5).stream()
                .map(row -> new CourierId(row.id()))
                .toList();
        assertThat(Statements.of(() -> directory.summaries(couriers))).hasSize(1);
        assertThat(directory.summaries(couriers).get(couriers.getFirst()).maskedName())
                .endsWith("*");
    }

    @Test
    void isForTheOfficeAndForReadingByNeighbours() {
        var courier = new CourierId(people.courier("REGISTERED"));
        people.actAsKeeper(people.station());
        assertThat(search.count(new CourierQuery("", null))).isPositive();
        assertThatThrownBy(() -> verification.approve(courier)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> verification.reveal(courier, "curious")).isInstanceOf(AccessDeniedException.class);
        people.actAsCourier(courier.value());
        assertThatThrownBy(() -> search.count(new CourierQuery("", null))).isInstanceOf(AccessDeniedException.class);
        people.act(courier.value(), Set.of(), Roles.HOST);
        assertThatThrownBy(() -> directory.requireActive()).isInstanceOf(AccessDeniedException.class);
    }

    private List<Long> ids(CourierQuery query) {
        var rows = search.page(query, 0, 500);
        assertThat(rows).hasSameSizeAs(java.util.Collections.nCopies(search.count(query), 0));
        return rows.stream().map(CourierRow::id).toList();
    }

    private static String key(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }
}
