package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The office keeps the list of employers. */
@PortalTest
class EmployersTests {

    @Autowired
    Employers employers;

    @Autowired
    TestPeople people;

    private final String name = "Employer " + System.nanoTime();

    @BeforeEach
    void actAsTheOffice() {
        people.actAsOffice();
    }

    @Test
    void addsAtTheEnd() {
        employers.add(" " + name + " ");

        assertThat(employers.choices().getLast().name()).isEqualTo(name);
        assertThat(refusal(() -> employers.add(name))).isEqualTo("courier.employer.taken");
    }

    @Test
    void takesARetiredOneOutOfTheChoices() {
        var added = added(name);
        employers.change(new Employer(added.id(), name + "b", 0, false));

        assertThat(employers.choices()).extracting(Employer::id).doesNotContain(added.id());
        assertThat(employers.all()).contains(new Employer(added.id(), name + "b", 0, false));
        assertThat(refusal(() -> employers.requireChoice(added.id()))).isEqualTo("courier.employer.choose");
    }

    @Test
    void refusesANameThatIsTakenOrAnEmployerNobodyKnows() {
        var first = added(name);
        var second = added(name + "b");

        assertThat(refusal(() -> employers.change(new Employer(second.id(), name, 5, true))))
                .isEqualTo("courier.employer.taken");
        assertThat(refusal(() -> employers.change(new Employer(Long.MAX_VALUE, name + "c", 5, true))))
                .isEqualTo("courier.employer.choose");
        assertThat(employers.all()).contains(first, second);
    }

    @Test
    @Tag("database")
    void letsColleaguesEditAtTheSameMoment() throws Exception {
        var added = added(name);
        var acts = new ArrayList<Callable<Void>>();
        var context = SecurityContextHolder.getContext();
        for (var place = 1; place <= 8; place++) {
            var wanted = new Employer(added.id(), name, place, true);
            acts.add(() -> {
                SecurityContextHolder.setContext(context);
                employers.change(wanted);
                return null;
            });
        }
        try (var colleagues = Executors.newFixedThreadPool(8)) {
            for (var act : colleagues.invokeAll(acts)) {
                act.get();
            }
        }

        assertThat(employers.all().stream().filter(row -> row.id() == added.id()))
                .singleElement()
                .satisfies(row -> assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8)).contains(row.sortOrder()));
    }

    private Employer added(String wanted) {
        employers.add(wanted);
        return employers.all().stream()
                .filter(row -> row.name().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }
}
