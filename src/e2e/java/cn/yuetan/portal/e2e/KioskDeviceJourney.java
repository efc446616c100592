package cn.yuetan.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lives a day of a station device with the real launcher: boot without network, nightly restart, frozen screen, removal. */
@Timeout(value = 85, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KioskDeviceJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsDebianAndRoot() {
        KioskStation.assumePossible();
    }

    @Test
    void waitsCalmlyWithoutNetworkAndComesBackByItself() throws Exception {
        try (KioskSites sites = new KioskSites()) {
            sites.portalIsWell(false);
            try (KioskStation station = KioskStation.install(folder, sites).start()) {
                shows(station, offlineTitle());
                assertThat(sites.portalHits()).doesNotContain("/kiosk");

                sites.portalIsWell(true);
                shows(station, "portal-home");
                assertThat(sites.portalHits()).contains("/kiosk");

                station.display().press("alt+Left");
                assertThat(KioskSites.within(
                                Duration.ofSeconds(1), () -> !title(station).startsWith("portal-home")))
                        .as("the offline page is not behind the back button")
                        .isFalse();
            }
        }
    }

    @Test
    void restartKeepsThePairingAndForgetsTheRest() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station = KioskStation.install(folder, sites).start()) {
            shows(station, "portal-home");
            // Chromium writes new cookies to disk within half a minute; the set-up guide asks for a minute of patience.
            Path cookies = station.profile().resolve("Default/Cookies");
            assertThat(KioskSites.within(Duration.ofSeconds(40), () -> holds(cookies, "device")))
                    .as("the pairing is on disk")
                    .isTrue();
            assertThat(station.stop()).isZero();
            Path leftover = Files.writeString(station.profile().resolve("Default/leftover"), "yesterday");
            Path history = station.profile().resolve("Default/History");
            Files.writeString(history, "yesterday");

            station.start();
            shows(station, "portal-home");
            assertThat(sites.deviceCookies()).containsExactly("none", "device=paired");
            assertThat(leftover).doesNotExist();
            assertThat(Files.exists(history) && Files.size(history) == "yesterday".length())
                    .as("the old history file is still there")
                    .isFalse();
        }
    }

    @Test
    void watchdogFallsSilentWhenThePageDies() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station =
                        noting(KioskStation.install(folder, sites)).start()) {
            shows(station, "portal-home");
            assertThat(KioskSites.within(PATIENCE, () -> told().contains("WATCHDOG=1")))
                    .as("told systemd: %s", told())
                    .isTrue();
            assertThat(told().getFirst()).isEqualTo("--ready");

            sites.portalIsWell(false);
            int before = told().size();
            assertThat(KioskSites.within(PATIENCE, () -> told().size() > before + 1))
                    .as("a server that is away is no reason to restart the tablet")
                    .isTrue();

            // Only because there is exactly one can its end be seen.
            assertThat(station.pageProcesses()).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
            fallsSilent(station, "no page is running in the browser");
        }
    }

    @Test
    void watchdogFallsSilentWhenTheBrowserFreezes() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station =
                        noting(KioskStation.install(folder, sites)).start()) {
            shows(station, "portal-home");
            assertThat(KioskSites.within(PATIENCE, () -> told().contains("WATCHDOG=1")))
                    .isTrue();
            station.freezeBrowser();
            fallsSilent(station, "the browser does not answer");
        }
    }

    @Test
    void uninstallLeavesOnlyTheSettings() throws Exception {
        try (KioskSites sites = new KioskSites();
                KioskStation station = KioskStation.install(folder, sites)) {
            List<Path> once = files(station);
            station.runInstall();
            assertThat(files(station)).as("installing twice changes nothing").isEqualTo(once);
            assertThat(station.policy())
                    .contains("\"" + sites.portalOrigin() + "\"", "ws://127.0.0.1:")
                    .doesNotContain("@");

            station.runInstall("--origin", "https://kiosk.example.org");
            assertThat(station.policy())
                    .contains("\"https://.kiosk.example.org:443\"", "\"wss://.kiosk.example.org:443\"");
            assertThat(station.refusesOrigin("https://kiosk.example.org/path")).isTrue();
            assertThat(station.refusesOrigin("http://kiosk.example.org")).isTrue();
            assertThat(station.refusesOrigin("https://kiosk.example.org|e")).isTrue();

            station.runInstall("--uninstall");
            assertThat(files(station)).containsExactly(Path.of("etc/yuetan-kiosk/kiosk.env"));
        }
    }

    private static void shows(KioskStation station, String title) throws IOException {
        assertThat(KioskSites.within(PATIENCE, () -> title(station).startsWith(title)))
                .as("the screen shows %s, not %s; %s", title, title(station), Files.readString(station.log()))
                .isTrue();
    }

    private static String offlineTitle() throws IOException {
        String page = Files.readString(Path.of("kiosk/offline.html"));
        return page.substring(page.indexOf("<title>") + "<title>".length(), page.indexOf("</title>"));
    }

    private static String title(KioskStation station) {
        List<String> titles = station.display().titles();
        return titles.isEmpty() ? "" : titles.getFirst();
    }

    /** Puts a notebook in the place of systemd-notify, because a test has no systemd of its own. */
    private KioskStation noting(KioskStation station) throws IOException {
        Path notify = Files.createDirectories(folder.resolve("bin")).resolve("systemd-notify");
        Files.writeString(notify, "#!/bin/sh\necho \"$1\" >>'" + folder.resolve("told") + "'\n");
        notify.toFile().setExecutable(true);
        return station;
    }

    private List<String> told() {
        try {
            return Files.exists(folder.resolve("told")) ? Files.readAllLines(folder.resolve("told")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fallsSilent(KioskStation station, String reason) throws IOException {
        assertThat(KioskSites.within(Duration.ofSeconds(20), () -> holds(station.log(), reason)))
                .as("the log says why: %s", Files.readString(station.log()))
                .isTrue();
        int before = told().size();
        assertThat(KioskSites.within(Duration.ofSeconds(4), () -> told().size() > before))
                .as("systemd hears nothing any more")
                .isFalse();
    }

    private static boolean holds(Path file, String word) {
        try {
            return Files.exists(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(KioskStation station) throws IOException {
        try (Stream<Path> files = Files.walk(station.destination())) {
            return files.filter(Files::isRegularFile)
                    .map(station.destination()::relativize)
                    .sorted()
                    .toList();
        }
    }
}
