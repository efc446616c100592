package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No roster, no clock that is moved and no crash in the middle of a call lets an alarm fall silent that nobody has taken:
 * played through for forty rosters and histories made by chance.
 */
@PortalTest
@Tag("database")
class NeverSilentTests {

    private static final int HISTORIES = 40;
    private static final int LOOKS = 40;
    private static final long PACE = Duration.ofMinutes(2).toSeconds();
    private static final long SKEW = 30;

    @Autowired
    TestDuty duty;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void quiet() {
        duty.quiet();
        clock.reset();
    }

    @Test
    void anAlarmThatNobodyTookCallsAgainWhateverHappens() {
        for (var seed = 0; seed < HISTORIES; seed++) {
            history(seed, ways -> duty.node(ways)::look);
        }
    }

    @Test
    void theSameHistoriesCatchAClockThatBelievesEveryTime() {
        assertThatThrownBy(() -> {
                    for (var seed = 0; seed < HISTORIES; seed++) {
                        history(seed, duty::naiveNode);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("silent too long");
    }

    private void history(int seed, Function<Notices, Runnable> node) {
        var chance = new Random(seed);
        duty.quiet();
        clock.reset();
        clock.advance(Duration.ofMinutes(chance.nextInt(20_000)));
        roster(chance);
        var crashing = new Crashing(duty.notices());
        var nodes = List.of(node.apply(crashing), node.apply(crashing));
        var alarm = duty.raise();
        var real = 0L;
        var latest = 0L;
        for (var look = 0; look < LOOKS; look++) {
            crashing.crashes = chance.nextInt(5) == 0;
            var before = duty.calls(alarm);
            nodes.get(chance.nextInt(2)).run();
            var called = duty.calls(alarm) > before;
            if (called) {
                latest = real + PACE + SKEW;
                assertThat(duty.onDuty())
                        .as("seed %d, look %d: who is on duty first hears it", seed, look)
                        .satisfies(present -> assertThat(present.isEmpty()
                                        || duty.heard(alarm, present.getFirst().value()) > 0)
                                .isTrue());
            } else if (!crashing.crashes) {
                assertThat(real)
                        .as("seed %d, look %d: silent too long", seed, look)
                        .isLessThan(latest);
            }
            assertThat(duty.state(alarm)).isEqualTo("OPEN");
            var pause = 1 + chance.nextInt((int) PACE);
            real += pause;
            clock.advance(Duration.ofSeconds(pause));
            if (chance.nextInt(8) == 0) {
                var moved = chance.nextInt(43_200) - 21_600;
                clock.advance(Duration.ofSeconds(moved));
                latest = moved < 0 ? Math.max(latest, real + PACE + SKEW) : latest;
            }
        }
        assertThat(duty.calls(alarm)).as("seed %d", seed).isGreaterThan(LOOKS / 10);
        assertThat(duty.marks(alarm)).as("seed %d", seed).contains(AlarmMark.What.RAISED);
    }

    private void roster(Random chance) {
        for (var i = chance.nextInt(5); i > 0; i--) {
            var account = people.staff();
            if (chance.nextInt(4) == 0) {
                database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                        .param(account)
                        .update();
            }
            duty.line(
                    1 + chance.nextInt(3),
                    account,
                    DayRule.values()[chance.nextInt(4)],
                    chance.nextInt(128),
                    "%02d:00:00".formatted(chance.nextInt(24)),
                    "%02d:30:00".formatted(chance.nextInt(24)));
        }
    }

    /** Breaks off in the middle of writing messages, as a crash does. */
    private static final class Crashing implements Notices {

        private final Notices real;
        private boolean crashes;

        Crashing(Notices real) {
            this.real = real;
        }

        @Override
        public void send(Notice<?> notice) {
            real.send(notice);
            if (crashes) {
                throw new IllegalStateException("The node went away");
            }
        }

        @Override
        public void causeGone(NoticeKind<?> kind, String cause) {
            real.causeGone(kind, cause);
        }
    }
}
