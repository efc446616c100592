package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes thousands of invented places straight into the tables, the way the one door would have written them. */
final class ManyPlaces {

    /** Numbers from here on are theirs. */
    static final int FIRST = 1_000_000;

    private static final int BATCH = 500;
    private static final int STEP = 5_000;
    private static final List<String> STREETS = List.of("月坛北街", "月坛南街", "三里河路", "真武庙路", "南礼士路", "复兴门外大街");
    private static final List<String> KINDS = List.of("理发店", "便利店", "面馆", "修车铺", "药店", "洗衣店", "包子铺", "书店");
    private static final String SIGNS = "永和德福祥瑞兴隆昌盛顺达源茂丰泰安康宁吉庆云山海天春秋梅兰竹菊松柏";

    private final JdbcTemplate database;
    private final List<String> services;
    private final Random random = new Random(5);
    private List<Long> hidden = List.of();

    ManyPlaces(JdbcTemplate database, List<String> services) {
        this.database = database;
        this.services = services;
    }

    /** Places of other tests are out of the lists for a while: how many of them are open is theirs to say, not to measure. */
    void alone() {
        hidden = database.queryForList("SELECT id FROM place WHERE state = 'ACTIVE' AND number < " + FIRST, Long.class);
        setHidden("CLOSED");
    }

    void noLongerAlone() {
        setHidden("ACTIVE");
        hidden = List.of();
    }

    private void setHidden(String state) {
        for (var from = 0; from < hidden.size(); from += BATCH) {
            var ids = hidden.subList(from, Math.min(hidden.size(), from + BATCH)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            database.update("UPDATE place SET state = ? WHERE id IN (" + ids + ")", state);
        }
    }

    void write(int from, int to, Instant now) {
        for (var start = from; start < to; start += BATCH) {
            batch(start, Math.min(to, start + BATCH), now);
        }
    }

    /** All shut, as at night, or two of three open. */
    void night(boolean night) {
        var highest = database.queryForObject("SELECT MAX(number) FROM place", Integer.class);
        for (var first = FIRST; highest >= first; first += STEP) {
            database.update(
                    "UPDATE place SET is_open = ? AND (number - ?) % 3 <> 0 WHERE number BETWEEN ? AND ?",
                    !night, FIRST, first, first + STEP - 1);
        }
    }

    /** Step by step: a statement that takes too long is cut off. */
    void delete() {
        for (var first = FIRST;
                database.queryForObject("SELECT MAX(number) FROM place", Integer.class) >= first;
                first += STEP) {
            for (var table : List.of("place_gram", "place_offer")) {
                database.update(
                        "DELETE t FROM " + table
                                + " t JOIN place p ON p.id = t.place_id WHERE p.number BETWEEN ? AND ?",
                        first,
                        first + STEP - 1);
            }
        }
        for (var first = FIRST;
                database.update("DELETE FROM place WHERE number BETWEEN ? AND ?", first, first + STEP - 1) > 0;
                first += STEP) {
            // the next ones
        }
    }

    private void batch(int from, int to, Instant now) {
        var rows = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var spelled = new ArrayList<String>();
        for (var each = from; each < to; each++) {
            var name = sign() + sign() + sign() + pick(KINDS);
            var address = pick(STREETS) + (1 + random.nextInt(200)) + "号";
            var point = new GeoPoint(39.905 + random.nextDouble() * 0.02, 116.325 + random.nextDouble() * 0.035);
            var facts = new PlaceFacts(PlaceKind.MERCHANT, name, address, "", "", "", "", point);
            var spelling = Spelling.of(name);
            spelled.add(SearchText.of(facts));
            rows.add(
                    "(?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', ?, ?, ?, ?, 'AS_USUAL', '', ?, ?, ?, ?, 'ACTIVE', '', ?, ?)");
            values.addAll(List.of(
                    RequestKey.fresh().value().toString(),
                    FIRST + each,
                    PlaceKind.values()[each % 10 == 0 ? 0 : each % 3 == 0 ? 1 : 2].name(),
                    name,
                    spelling.pinyin(),
                    spelling.initials(),
                    spelled.getLast(),
                    address,
                    point.latitude(),
                    point.longitude(),
                    Cells.of(point),
                    "08:00-20:00;08:00-20:00;08:00-20:00;08:00-20:00;08:00-20:00;08:00-20:00;08:00-20:00",
                    each % 3 != 0,
                    DatabaseTime.of(now.plusSeconds(36_000)),
                    DatabaseTime.of(now.plusSeconds(36_000)),
                    DatabaseTime.of(now),
                    DatabaseTime.of(now),
                    DatabaseTime.of(now)));
        }
        database.update("""
                INSERT INTO place (request_key, number, kind, name, name_pinyin, name_initials, spelled, address, landmark,
                    way_in, access_notes, phone, latitude, longitude, cell, week, holidays, pause_note, is_open,
                    changes_at, due_at, reckoned_at, state, closed_reason, created_at, changed_at)
                VALUES
                """ + String.join(", ", rows), values.toArray());
        parts(from, spelled);
    }

    private void parts(int from, List<String> spelled) {
        var first = database.queryForObject("SELECT id FROM place WHERE number = ?", Long.class, FIRST + from);
        var grams = new ArrayList<String>();
        var offers = new ArrayList<String>();
        for (var each = 0; each < spelled.size(); each++) {
            var id = first + each;
            for (var gram : SearchText.grams(spelled.get(each))) {
                grams.add("('" + gram + "', " + id + ')');
            }
            for (var service = 0; service < services.size(); service++) {
                if ((from + each) % share(service) == 0) {
                    offers.add("(" + id + ", '" + services.get(service) + "', 0, '')");
                }
            }
        }
        database.update("INSERT INTO place_gram (gram, place_id) VALUES " + String.join(", ", grams));
        database.update("INSERT INTO place_offer (place_id, service, price_fen, conditions) VALUES "
                + String.join(", ", offers));
    }

    /** The first service is offered by every second place, the second by every tenth, the third by every 250th. */
    private static int share(int service) {
        return switch (service) {
            case 0 -> 2;
            case 1 -> 10;
            default -> 250;
        };
    }

    private String sign() {
        return String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
