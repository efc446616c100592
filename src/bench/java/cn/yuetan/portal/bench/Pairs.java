package cn.yuetan.portal.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A subject and an anchor in alternating ABBA blocks of one run; the ratio of each pair, never the best of anything. */
final class Pairs {

    /** One block of work; says how many operations it did. */
    interface Block {
        int run(int serial) throws Exception;
    }

    /**
     * What one side did.
     *
     * @param perSecond operations a second, per block
     * @param cpuMicros CPU time of this process per operation in microseconds, per block
     */
    record Side(String name, double[] perSecond, double[] cpuMicros) {}

    /**
     * A figure: subject ÷ anchor.
     *
     * @param ratios the ratio of each pair
     */
    record Figure(String id, String what, double floor, double aim, Side subject, Side anchor, double[] ratios) {

        double median() {
            return Pairs.median(ratios);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | **%.2f** (%.2f to %.2f) | %.2f / %.2f | %,.0f ÷ %,.0f | %,.0f ÷ %,.0f |",
                    id,
                    what,
                    median(),
                    min(ratios),
                    max(ratios),
                    floor,
                    aim,
                    Pairs.median(subject.perSecond()),
                    Pairs.median(anchor.perSecond()),
                    Pairs.median(subject.cpuMicros()),
                    Pairs.median(anchor.cpuMicros()));
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    """
                    {"id": "%s", "what": "%s", "floor": %.2f, "aim": %.2f, "median": %.3f, "min": %.3f, "max": %.3f,
                     "ratios": %s,
                     "subjectPerSecond": %s, "anchorPerSecond": %s,
                     "subjectCpuMicros": %s, "anchorCpuMicros": %s}""",
                    id,
                    what,
                    floor,
                    aim,
                    median(),
                    min(ratios),
                    max(ratios),
                    list(ratios),
                    list(subject.perSecond()),
                    list(anchor.perSecond()),
                    list(subject.cpuMicros()),
                    list(anchor.cpuMicros()));
        }
    }

    static final String TABLE_HEAD = """
            | Id | Figure | Median (min to max) | Floor / aim | Operations a second | CPU µs per operation |
            | --- | --- | --- | --- | --- | --- |
            """;

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int warmUp;
    private final int pairs;
    private int serial;

    Pairs(int warmUp, int pairs) {
        this.warmUp = warmUp;
        this.pairs = pairs;
    }

    Figure measure(
            String id,
            String what,
            double floor,
            double aim,
            String subjectName,
            Block subject,
            String anchorName,
            Block anchor)
            throws Exception {
        for (var i = 0; i < warmUp; i++) {
            anchor.run(serial++);
            subject.run(serial++);
        }
        var subjectRuns = new ArrayList<double[]>();
        var anchorRuns = new ArrayList<double[]>();
        for (var pair = 0; pair < pairs; pair++) {
            var subjectFirst = pair % 2 == 0;
            if (subjectFirst) {
                subjectRuns.add(timed(subject));
                anchorRuns.add(timed(anchor));
            } else {
                anchorRuns.add(timed(anchor));
                subjectRuns.add(timed(subject));
            }
        }
        var ratios = new double[pairs];
        for (var pair = 0; pair < pairs; pair++) {
            ratios[pair] = subjectRuns.get(pair)[0] / anchorRuns.get(pair)[0];
        }
        return new Figure(id, what, floor, aim, side(subjectName, subjectRuns), side(anchorName, anchorRuns), ratios);
    }

    private double[] timed(Block block) throws Exception {
        System.gc();
        var cpu = PROCESS.getProcessCpuTime();
        var start = System.nanoTime();
        var operations = block.run(serial++);
        var nanos = System.nanoTime() - start;
        return new double[] {operations * 1e9 / nanos, (PROCESS.getProcessCpuTime() - cpu) / 1e3 / operations};
    }

    private static Side side(String name, List<double[]> runs) {
        return new Side(
                name,
                runs.stream().mapToDouble(run -> run[0]).toArray(),
                runs.stream().mapToDouble(run -> run[1]).toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static String list(double[] values) {
        return Arrays.toString(Arrays.stream(values)
                .map(value -> Math.round(value * 1000) / 1000.0)
                .toArray());
    }
}
