package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.PlaceCondition.Finder;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what somebody looks for into conditions, each with the index that could find it. */
final class PlaceConditions {

    private static final int LONGEST_TEXT = 40;
    private static final int MOST_GRAMS = 4;

    private PlaceConditions() {}

    static List<PlaceCondition> of(PlaceQuery query, Instant now) {
        var conditions = new ArrayList<PlaceCondition>();
        if (query.kind() != null) {
            conditions.add(PlaceCondition.filter(
                    "p.kind = :kind", Map.of("kind", query.kind().name())));
        }
        if (query.openNow()) {
            conditions.add(
                    new PlaceCondition(OpenStates.OPEN, OpenStates.FINDERS, Map.of("now", DatabaseTime.of(now))));
        }
        if (query.service() != null) {
            conditions.add(service(query.service()));
        }
        var text = SearchText.plain(
                query.text().substring(0, query.text().offsetByCodePoints(0, Math.min(LONGEST_TEXT, points(query)))));
        if (!text.isEmpty()) {
            conditions.add(text(text));
        }
        return conditions;
    }

    /** Counted instead of tested for existence, which the database would turn round and begin with. */
    static PlaceCondition service(String code) {
        return new PlaceCondition(
                "(SELECT COUNT(*) FROM place_offer o WHERE o.place_id = p.id AND o.service = :service) > 0",
                List.of(new Finder("SELECT place_id AS id FROM place_offer WHERE service = :service", false)),
                Map.of("service", code));
    }

    private static PlaceCondition text(String text) {
        var number = PlaceCode.parse(text);
        if (number.isPresent()) {
            return new PlaceCondition(
                    "(p.number = :number OR p.spelled LIKE :text)",
                    List.of(new Finder("SELECT id FROM place WHERE number = :number", false), gramFinder(text)),
                    values(Map.of("number", number.get().number(), "text", inside(text)), text));
        }
        if (text.matches("[a-z0-9']+")) {
            var typed = text.replace("'", "");
            return new PlaceCondition(
                    "(p.name_pinyin LIKE :typed OR p.name_initials LIKE :typed OR p.spelled LIKE :text)",
                    List.of(
                            new Finder("SELECT id FROM place WHERE name_pinyin LIKE :typed", false),
                            new Finder("SELECT id FROM place WHERE name_initials LIKE :typed", false),
                            gramFinder(text)),
                    values(Map.of("typed", typed.toLowerCase(Locale.ROOT) + '%', "text", inside(text)), text));
        }
        return new PlaceCondition(
                "p.spelled LIKE :text", List.of(gramFinder(text)), values(Map.of("text", inside(text)), text));
    }

    /** The places that have all grams; which of them is the rarest one the database knows itself. */
    private static Finder gramFinder(String text) {
        var grams = SearchText.covering(text, MOST_GRAMS);
        var sql = new StringBuilder("SELECT g0.place_id AS id FROM place_gram g0");
        for (var each = 1; each < grams.size(); each++) {
            sql.append(" JOIN place_gram g%1$d ON g%1$d.place_id = g0.place_id AND g%1$d.gram = :gram%1$d"
                    .formatted(each));
        }
        return new Finder(sql.append(" WHERE g0.gram = :gram0").toString(), grams.size() > 1);
    }

    private static Map<String, Object> values(Map<String, Object> own, String text) {
        var values = new HashMap<>(own);
        var grams = SearchText.covering(text, MOST_GRAMS);
        for (var each = 0; each < grams.size(); each++) {
            values.put("gram" + each, grams.get(each));
        }
        return values;
    }

    private static String inside(String text) {
        return '%' + text.replaceAll("([\\\\%_])", "\\\\$1") + '%';
    }

    private static int points(PlaceQuery query) {
        return query.text().codePointCount(0, query.text().length());
    }
}
