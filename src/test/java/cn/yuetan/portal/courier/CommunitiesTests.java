package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.DutyScopes;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The office keeps the list, a courier may choose one and take it back. */
@PortalTest
class CommunitiesTests {

    @Autowired
    Communities communities;

    @Autowired
    CourierProfiles profiles;

    @Autowired
    ObjectProvider<DutyScopes> scopes;

    @Autowired
    TestPeople people;

    private final String name = "Community " + System.nanoTime();

    @BeforeEach
    void actAsTheOffice() {
        people.actAsOffice();
    }

    @Test
    void addsAtTheEndAndOnlyOnce() {
        communities.add(" " + name + " ");
        assertThat(communities.all().getLast().name()).isEqualTo(name);
        assertThat(communities.all().getLast().sample()).isFalse();
        assertThat(refusal(() -> communities.add(name))).isEqualTo("courier.community.taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a<b", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"})
    void refusesWhatIsNoName(String typed) {
        assertThat(refusal(() -> communities.add(typed))).isEqualTo("courier.community.name");
    }

    @Test
    void refusesANameThatIsTakenOrACommunityNobodyKnows() {
        added(name);
        var second = added(name + "b");
        assertThat(refusal(() -> communities.change(new Community(second.id(), name, 5, true, false))))
                .isEqualTo("courier.community.taken");
        assertThat(refusal(() -> communities.change(new Community(Long.MAX_VALUE, name + "c", 5, true, false))))
                .isEqualTo("courier.community.unknown");
        assertThat(refusal(() -> communities.change(new Community(second.id(), name + "b", 10_001, true, false))))
                .isEqualTo("courier.employer.order");
    }

    @Test
    void aCourierChoosesOneAndTakesItBack() {
        var one = added(name);
        people.actAsCourier(people.courier());
        assertThat(profiles.mine().community()).isNull();
        profiles.rideMost(one.id());
        profiles.rideMost(one.id());
        assertThat(profiles.mine().community()).isEqualTo(one.id());
        profiles.rideMost(null);
        assertThat(profiles.mine().community()).isNull();
    }

    @Test
    void aRetiredOneStaysWithWhoeverChoseItAndIsOfferedToNobodyElse() {
        var one = added(name);
        var courier = people.courier();
        people.actAsCourier(courier);
        profiles.rideMost(one.id());
        people.actAsOffice();
        communities.change(new Community(one.id(), name, 5, false, false));

        people.actAsCourier(courier);
        assertThat(communities.choices(one.id())).extracting(Community::id).contains(one.id());
        people.actAsCourier(people.courier());
        assertThat(communities.choices(0)).extracting(Community::id).doesNotContain(one.id());
        assertThat(refusal(() -> profiles.rideMost(one.id()))).isEqualTo("courier.community.unknown");
    }

    @Test
    void isAPlaceThatACommunityWorkersDutyMayBeBoundTo() {
        var one = added(name);
        var places = scopes.stream()
                .filter(source -> source.duty() == Duty.COMMUNITY)
                .toList();
        assertThat(places).singleElement().satisfies(source -> assertThat(source.all(Locale.ENGLISH))
                .anyMatch(place -> place.id() == one.id() && place.name().equals(name)));
    }

    @Test
    void onlyTheOfficeEditsTheList() {
        people.actAsKeeper(people.station());
        assertThatThrownBy(() -> communities.add(name)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> communities.all()).isInstanceOf(AccessDeniedException.class);
    }

    private Community added(String wanted) {
        communities.add(wanted);
        return communities.all().stream()
                .filter(row -> row.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }
}
