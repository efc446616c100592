package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.PlaceCondition.Finder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the indexes how much each condition of a search would find, without counting it all: what stands in one index
 * is counted up to a bound, which is true however unevenly it lies; what several indexes must be joined for is judged by how
 * close together its first hundred lie.
 */
@Component
class FinderProbe {

    private static final int FIRST = 100;

    private final JdbcClient database;

    FinderProbe(JdbcClient database) {
        this.database = database;
    }

    /**
     * The numbers of all that fulfils the condition that finds least, if that is about {@code few} or less; one statement, none
     * where no condition could be found by an index.
     */
    Optional<String> selective(List<PlaceCondition> conditions, Map<String, Object> values, int few) {
        var searched = conditions.stream()
                .filter(condition -> !condition.finders().isEmpty())
                .toList();
        if (searched.isEmpty()) {
            return Optional.empty();
        }
        var sql = searched.stream()
                .flatMap(condition -> condition.finders().stream())
                .map(finder -> "SELECT COUNT(*) AS found, MIN(id) AS first, MAX(id) AS last FROM (" + finder.sql()
                        + " LIMIT " + (bound(finder, few) + 1) + ") looked")
                .collect(Collectors.joining(" UNION ALL "));
        var last = "(SELECT MAX(id) FROM place)";
        var looks = database.sql("SELECT l.*, " + last + " AS highest FROM (" + sql + ") l")
                .params(values)
                .query((row, number) -> Look.of(row))
                .list()
                .iterator();
        record Judged(PlaceCondition condition, double expected) {}
        var judged = new ArrayList<Judged>();
        for (var condition : searched) {
            var expected = 0.0;
            for (var finder : condition.finders()) {
                expected += looks.next().expected(finder, bound(finder, few));
            }
            judged.add(new Judged(condition, expected));
        }
        return judged.stream()
                .min(Comparator.comparingDouble(Judged::expected))
                .filter(best -> best.expected() <= few)
                .map(best ->
                        best.condition().finders().stream().map(Finder::sql).collect(Collectors.joining(" UNION ")));
    }

    private static int bound(Finder finder, int few) {
        return finder.inOrder() ? FIRST : few;
    }

    private record Look(int found, long first, long last, long highest) {

        static Look of(ResultSet row) throws SQLException {
            return new Look(row.getInt("found"), row.getLong("first"), row.getLong("last"), row.getLong("highest"));
        }

        double expected(Finder finder, int bound) {
            if (found <= bound) {
                return found;
            }
            return finder.inOrder()
                    ? (double) found * Math.max(1, highest - first) / Math.max(1, last - first)
                    : Double.POSITIVE_INFINITY;
        }
    }
}
