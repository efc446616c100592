package cn.yuetan.portal.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever module answers: number, pages and membership speak of the same people. */
@PortalTest
class AudiencesTests {

    private static final int PAGE = 7;

    @Autowired
    Audiences audiences;

    @Autowired
    AnnouncementBench bench;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Test
    void everyKindHasASource() {
        bench.community();
        people.station();
        assertThat(audiences.choices(Locale.ENGLISH).stream()
                        .map(choice -> choice.audience().kind())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AudienceKind.class))))
                .isEqualTo(EnumSet.allOf(AudienceKind.class));
    }

    @Test
    void numberPagesAndMembershipAgreeForEveryChoice() {
        bench.couriers(bench.employer(), 2 * PAGE + 1);
        people.station();
        bench.ridesMost(bench.community(), people.courier());
        var outsider = new AccountId(people.staff());
        for (var choice : audiences.choices(Locale.ENGLISH)) {
            var members = members(choice.audience());
            assertThat(members).as(choice.name()).doesNotHaveDuplicates().hasSize(audiences.size(choice.audience()));
            members.stream().limit(PAGE).forEach(member -> assertThat(audiences.contains(choice.audience(), member))
                    .as(choice.name())
                    .isTrue());
            assertThat(audiences.contains(choice.audience(), outsider))
                    .as(choice.name())
                    .isEqualTo(members.contains(outsider));
        }
    }

    @Test
    void whoeverMayNotSignInBelongsToNothing() {
        var firm = bench.employer();
        var couriers = bench.couriers(firm, 2);
        database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                .param(couriers.getFirst())
                .update();
        assertThat(members(firm)).containsExactly(new AccountId(couriers.getLast()));
        assertThat(audiences.contains(Audience.EVERYBODY, new AccountId(couriers.getFirst())))
                .isFalse();
    }

    @Test
    void anUnknownKeyIsNobodyAndNeverEverybody() {
        for (var audience : List.of(
                new Audience(AudienceKind.ROLE, "EMPEROR"),
                new Audience(AudienceKind.EMPLOYER, "999999999"),
                new Audience(AudienceKind.STATION, "999999999"),
                new Audience(AudienceKind.COMMUNITY, "999999999"))) {
            assertThat(audiences.size(audience)).isZero();
            assertThat(members(audience)).isEmpty();
        }
    }

    @Test
    void aCommunityIsItsCouriersAndTheWorkersOfItOrOfAll() {
        var community = bench.community();
        var other = bench.community();
        var rides = people.courier();
        bench.ridesMost(community, rides);
        bench.ridesMost(other, people.courier());
        var worker = people.staff();
        var elsewhere = people.staff();
        var everywhere = people.staff();
        duty(worker, "COMMUNITY", Long.parseLong(community.key()));
        duty(elsewhere, "COMMUNITY", Long.parseLong(other.key()));
        duty(everywhere, "COMMUNITY", 0);
        duty(elsewhere, "KEEPER", Long.parseLong(community.key()));

        assertThat(members(community))
                .contains(new AccountId(rides), new AccountId(worker), new AccountId(everywhere))
                .doesNotContain(new AccountId(elsewhere));
        assertThat(audiences.contains(community, new AccountId(everywhere))).isTrue();
        assertThat(audiences.contains(community, new AccountId(elsewhere))).isFalse();
        database.sql("UPDATE courier SET status = 'CLOSED' WHERE id = ?")
                .param(rides)
                .update();
        assertThat(members(community)).doesNotContain(new AccountId(rides));
    }

    private void duty(long account, String duty, long scope) {
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, ?, ?)")
                .param(account)
                .param(duty)
                .param(scope)
                .update();
    }

    private List<AccountId> members(Audience audience) {
        var members = new ArrayList<AccountId>();
        var page = audiences.page(audience, 0, PAGE);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
            members.addAll(page);
            page = audiences.page(audience, page.getLast().value(), PAGE);
        }
        return members;
    }
}
