package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds couriers for staff. Every condition reads an index; a page first finds its ids there and then fetches the rows. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY', 'KEEPER')")
public class CourierSearch {

    private static final int LONGEST_TEXT = 100;

    private final JdbcClient database;
    private final PersonalData keys;

    CourierSearch(JdbcClient database, PersonalData keys) {
        this.database = database;
        this.keys = keys;
    }

    /** One page, the latest registration first. */
    public List<CourierRow> page(CourierQuery query, int offset, int limit) {
        var condition = condition(query);
        return database.sql("""
                        SELECT c.id, c.name, c.phone, e.name AS employer, c.status, c.status_reason, c.registered_at
                        FROM (SELECT id FROM courier WHERE %s ORDER BY registered_at DESC, id DESC LIMIT %d OFFSET %d) p
                        JOIN courier c ON c.id = p.id JOIN employer e ON e.id = c.employer_id
                        ORDER BY c.registered_at DESC, c.id DESC
                        """.formatted(condition.sql(), limit, offset))
                .params(condition.values())
                .query((row, number) -> new CourierRow(
                        row.getLong("id"),
                        row.getString("name"),
                        new PhoneNumber(keys.decrypt(CourierColumns.PHONE, row.getBytes("phone"))).masked(),
                        row.getString("employer"),
                        CourierStatus.valueOf(row.getString("status")),
                        row.getString("status_reason"),
                        DatabaseTime.instant(row, "registered_at")))
                .list();
    }

    /** How many the query finds. */
    public int count(CourierQuery query) {
        var condition = condition(query);
        return database.sql("SELECT COUNT(*) FROM courier WHERE " + condition.sql())
                .params(condition.values())
                .query(Integer.class)
                .single();
    }

    /** Who waits for a decision; one statement. */
    public CouriersWaiting waiting() {
        return database.sql("SELECT COUNT(*) AS number, MIN(registered_at) AS since FROM courier WHERE status = ?")
                .param(CourierStatus.REGISTERED.name())
                .query((row, number) -> new CouriersWaiting(
                        row.getInt("number"), Optional.ofNullable(DatabaseTime.nullableInstant(row, "since"))))
                .single();
    }

    /** How many couriers are in each state. */
    public Map<CourierStatus, Integer> byStatus() {
        var counts = new LinkedHashMap<CourierStatus, Integer>();
        database.sql("SELECT status, COUNT(*) AS number FROM courier GROUP BY status")
                .query(row -> {
                    counts.put(CourierStatus.valueOf(row.getString("status")), row.getInt("number"));
                });
        return counts;
    }

    private Condition condition(CourierQuery query) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var text = query.text().strip();
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (query.status() != null) {
            parts.add("status = ?");
            values.add(query.status().name());
        }
        if (text.matches("[0-9]{4}")) {
            parts.add("tail_hash = ?");
            values.add(keys.lookupHash(CourierColumns.TAIL, text));
        } else if (text.matches("[+0-9 -]{5,}")) {
            parts.add("phone_hash = ?");
            values.add(keys.lookupHash(CourierColumns.PHONE, wholeNumber(text)));
        } else if (text.matches("[A-Za-z ']+")) {
            var typed = text.toLowerCase(Locale.ROOT).replaceAll("[ ']", "") + '%';
            parts.add("(name_pinyin LIKE ? OR name_initials LIKE ?)");
            values.add(typed);
            values.add(typed);
        } else if (!text.isEmpty()) {
            parts.add("name LIKE ?");
            values.add(text.replaceAll("([\\\\%_])", "\\\\$1") + '%');
        }
        return new Condition(parts.isEmpty() ? "TRUE" : String.join(" AND ", parts), values);
    }

    private static String wholeNumber(String text) {
        try {
            return PhoneNumber.parse(text).e164();
        } catch (InputRefused e) {
            return text; // no number yet, so nobody has it
        }
    }

    private record Condition(String sql, List<Object> values) {}
}
