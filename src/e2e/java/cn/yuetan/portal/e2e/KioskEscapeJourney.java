package cn.yuetan.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries to get out of the locked tablet in Debian's real Chromium, and out of its unlocked twin with the same hands: what
 * the twin cannot do either would prove nothing about the policy.
 */
@Timeout(value = 85, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KioskEscapeJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TIME_TO_ESCAPE = Duration.ofSeconds(4);
    private static final Duration TIME_TO_BE_REFUSED = Duration.ofMillis(350);

    /** The file's name stands in the title while its address is refused; had it been shown, its own title would be there. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(portal-home|New Tab|Untitled|about:blank|secret\\.html|127\\.0\\.0\\.1.*|(chrome|file|data|view-source):.*) - Chromium|Chromium");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsDebianAndRoot() {
        KioskStation.assumePossible();
    }

    @Test
    void nobodyLeavesTheLockedTablet() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station =
                        KioskStation.install(folder, sites).withAddressBar().start()) {
            assertThat(escapes(station, TIME_TO_BE_REFUSED, 1)).isEmpty();
            assertThat(sites.outsideHits()).isEmpty();
            assertThat(station.downloaded()).isEmpty();
            assertThat(station.display().everSeen())
                    .as("only the portal and the browser's own words about a blocked address were ever shown")
                    .allMatch(title -> HARMLESS.matcher(title).matches());
        }
    }

    @Test
    void theSameHandsLeaveAnUnlockedTablet() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station = KioskStation.install(folder, sites)
                        .withoutPolicy()
                        .withAddressBar()
                        .start()) {
            assertThat(escapes(station, TIME_TO_ESCAPE, 2))
                    .containsExactlyElementsOf(KioskEscape.all(folder).stream()
                            .map(KioskEscape::name)
                            .toList());
        }
    }

    private List<String> escapes(KioskStation station, Duration wait, int tries) throws IOException {
        assertThat(KioskSites.within(PATIENCE, () -> station.display().titles().stream()
                        .anyMatch(title -> title.startsWith("portal-home"))))
                .as("the portal is on the screen; %s", Files.readString(station.log()))
                .isTrue();
        List<String> escaped = new ArrayList<>();
        int round = 0;
        for (KioskEscape escape : KioskEscape.all(folder)) {
            boolean succeeded = false;
            for (int attempt = 0; attempt < tries && !succeeded; attempt++) {
                comeHome(station, ++round);
                escape.attempt().accept(station);
                succeeded = KioskSites.within(wait, () -> escape.succeeded().test(station));
            }
            if (succeeded) {
                escaped.add(escape.name());
            }
        }
        comeHome(station, ++round);
        return escaped;
    }

    /** Back to the portal's page. That it arrives also proves that the keyboard still reaches the browser. */
    private static void comeHome(KioskStation station, int round) {
        String home = "/kiosk?round=" + round;
        assertThat(station.display().closeExtraWindows())
                .as("one window is left of %s", station.display().titles())
                .isTrue();
        // From the second time on in a new tab, because developer tools keep the focus to themselves.
        boolean arrived = false;
        for (int attempt = 0; attempt < 4 && !arrived; attempt++) {
            if (attempt > 0) {
                station.display().press("ctrl+t");
            }
            station.display().typeAddress(station.sites().portalOrigin() + home);
            arrived = KioskSites.within(Duration.ofMillis(1500), () -> isHome(station, home));
        }
        assertThat(arrived)
                .as(
                        "home again in round %d, on the screen: %s",
                        round, station.display().titles())
                .isTrue();
        station.sites().portalHits().removeIf(hit -> hit.startsWith("/told/"));
    }

    private static boolean isHome(KioskStation station, String home) {
        return station.sites().portalHits().contains(home)
                && station.display().titles().stream().anyMatch(title -> title.startsWith("portal-home"));
    }
}
