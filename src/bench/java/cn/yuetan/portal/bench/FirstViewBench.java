package cn.yuetan.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.e2e.Chromium;
import cn.yuetan.portal.e2e.PortalUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * P10: compressed bytes that a tablet loads until its first kiosk view stands, divided by the bytes of the framework's
 * ready-made bundle among them. Both come from the same page load, as Chromium counts them on the wire; eight loads with an
 * empty cache, median with minimum and maximum.
 */
class FirstViewBench {

    private static final int LOADS = 8;
    private static final double FLOOR = 1.15;

    @Test
    void firstKioskViewIsLittleMoreThanTheBundle() throws IOException {
        var portal = PortalUnderTest.shared();
        var ratios = new double[LOADS];
        var ours = new TreeMap<String, Long>();
        long bundle = 0;
        for (var load = 0; load < LOADS; load++) {
            var files = filesOfFirstView(portal.url());
            bundle = files.entrySet().stream()
                    .filter(file -> file.getKey().contains("/VAADIN/build/"))
                    .mapToLong(java.util.Map.Entry::getValue)
                    .sum();
            var all = files.values().stream().mapToLong(Long::longValue).sum();
            assertThat(bundle).as("the bundle was loaded").isGreaterThan(100_000);
            ratios[load] = (double) all / bundle;
            ours.clear();
            files.forEach((url, size) -> {
                if (!url.contains("/VAADIN/build/")) {
                    ours.put(url.replace(portal.url(), "").replaceAll("\\?.*", ""), size);
                }
            });
        }
        Arrays.sort(ratios);
        var median = (ratios[LOADS / 2 - 1] + ratios[LOADS / 2]) / 2;
        report(ratios, median, bundle, ours);
        assertThat(median).isLessThanOrEqualTo(FLOOR);
    }

    private static TreeMap<String, Long> filesOfFirstView(String url) {
        var files = new TreeMap<String, Long>();
        var page = Chromium.tablet();
        page.onRequestFinished(request -> {
            var sizes = request.sizes();
            files.merge(request.url(), (long) sizes.responseBodySize, Long::sum);
        });
        page.navigate(url + "/kiosk");
        page.locator("[data-pairing-code]").waitFor();
        page.waitForTimeout(500);
        page.context().close();
        return files;
    }

    private static void report(double[] ratios, double median, long bundle, TreeMap<String, Long> ours)
            throws IOException {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var table = new StringBuilder("| P10 | median | min | max | bundle bytes |\n| --- | --- | --- | --- | --- |\n");
        table.append(String.format(
                Locale.ROOT,
                "| first kiosk view ÷ ready-made bundle | %.3f | %.3f | %.3f | %d |%n",
                median,
                ratios[0],
                ratios[ratios.length - 1],
                bundle));
        ours.forEach((file, size) ->
                table.append("| ").append(file).append(" | ").append(size).append(" | | | |\n"));
        Files.writeString(folder.resolve("P10.md"), table);
        Files.writeString(
                folder.resolve("P10.json"),
                String.format(
                        Locale.ROOT,
                        "{\"id\":\"P10\",\"median\":%.4f,\"min\":%.4f,\"max\":%.4f,\"bundleBytes\":%d}%n",
                        median,
                        ratios[0],
                        ratios[ratios.length - 1],
                        bundle));
        System.out.print(table);
    }
}
