package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to places row by row: days that differ, offers, and the grams by which they are searched. */
@Repository
class PlaceParts {

    private final JdbcClient database;

    PlaceParts(JdbcClient database) {
        this.database = database;
    }

    /** The days from this one on that differ, by place; one statement. */
    Map<PlaceId, List<DifferentDay>> days(Collection<PlaceId> places, LocalDate from) {
        var days = new HashMap<PlaceId, List<DifferentDay>>();
        if (!places.isEmpty()) {
            database.sql(
                            "SELECT place_id, day, hours, note FROM place_day WHERE place_id IN (:places) AND day >= :from")
                    .param("places", numbers(places))
                    .param("from", from)
                    .query(row -> {
                        days.computeIfAbsent(place(row), each -> new ArrayList<>())
                                .add(day(row));
                    });
        }
        return days;
    }

    /** What a place offers; one statement. */
    List<Offer> offers(PlaceId place) {
        return database.sql("""
                        SELECT service, price_fen, capacity, conditions FROM place_offer WHERE place_id = ? ORDER BY service
                        """)
                .param(place.value())
                .query((row, number) -> offer(row))
                .list();
    }

    /** The codes of what places offer, in the order of the catalogue; one statement. */
    Map<PlaceId, List<String>> services(Collection<PlaceId> places) {
        var services = new HashMap<PlaceId, List<String>>();
        if (!places.isEmpty()) {
            database.sql("""
                            SELECT o.place_id, o.service FROM place_offer o JOIN place_service s ON s.code = o.service
                            WHERE o.place_id IN (:places) AND s.active ORDER BY s.service_group, s.sort_order, s.code
                            """).param("places", numbers(places)).query(row -> {
                services.computeIfAbsent(place(row), each -> new ArrayList<>())
                        .add(Objects.requireNonNull(row.getString("service")));
            });
        }
        return services;
    }

    /**
     * Writes what is otherwise in the second draft.
     *
     * @throws PlaceRefused if a service is not in the catalogue, or no longer and the place did not have it before
     */
    void write(PlaceId place, List<PlaceChange> changes, PlaceDraft after) {
        for (var change : changes) {
            var what = change.what();
            if (what.startsWith("day:")) {
                writeDay(place, LocalDate.parse(what.substring(4)), after);
            } else if (what.startsWith("offer:")) {
                writeOffer(place, what.substring(6), change.before().isEmpty(), after);
            }
        }
    }

    /** Replaces the grams of a place by those of this text. */
    void writeGrams(PlaceId place, String before, String spelled) {
        var wanted = new HashSet<>(SearchText.grams(spelled));
        var gone = new HashSet<>(before.isEmpty() ? List.<String>of() : SearchText.grams(before));
        var added =
                wanted.stream().filter(gram -> !gone.contains(gram)).sorted().toList();
        gone.removeAll(wanted);
        if (!gone.isEmpty()) {
            database.sql("DELETE FROM place_gram WHERE place_id = :place AND gram IN (:grams)")
                    .param("place", place.value())
                    .param("grams", gone)
                    .update();
        }
        if (!added.isEmpty()) {
            var rows = String.join(", ", Collections.nCopies(added.size(), "(?, " + place.value() + ")"));
            database.sql("INSERT IGNORE INTO place_gram (gram, place_id) VALUES " + rows)
                    .params(added)
                    .update();
        }
    }

    private void writeDay(PlaceId place, LocalDate day, PlaceDraft after) {
        var wanted = after.schedule().different().get(day);
        if (wanted == null) {
            database.sql("DELETE FROM place_day WHERE place_id = ? AND day = ?")
                    .params(place.value(), day)
                    .update();
            return;
        }
        database.sql("""
                        INSERT INTO place_day (place_id, day, hours, note) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE hours = VALUES(hours), note = VALUES(note)
                        """)
                .params(place.value(), day, wanted.hours().text(), wanted.note())
                .update();
    }

    private void writeOffer(PlaceId place, String service, boolean isNew, PlaceDraft after) {
        var wanted = after.offers().stream()
                .filter(offer -> offer.service().equals(service))
                .findFirst();
        if (wanted.isEmpty()) {
            database.sql("DELETE FROM place_offer WHERE place_id = ? AND service = ?")
                    .params(place.value(), service)
                    .update();
            return;
        }
        if (isNew) {
            requireKnown(service);
        }
        var offer = wanted.get();
        database.sql("""
                        INSERT INTO place_offer (place_id, service, price_fen, capacity, conditions)
                        VALUES (:place, :service, :price, :capacity, :conditions)
                        ON DUPLICATE KEY UPDATE price_fen = VALUES(price_fen), capacity = VALUES(capacity),
                            conditions = VALUES(conditions)
                        """)
                .param("place", place.value())
                .param("service", service)
                .param("price", offer.price().fen())
                .param("capacity", offer.capacity())
                .param("conditions", offer.conditions())
                .update();
    }

    private void requireKnown(String service) {
        var active = database.sql("SELECT COUNT(*) FROM place_service WHERE code = ? AND active")
                .param(service)
                .query(Integer.class)
                .single();
        if (active == 0) {
            throw PlaceRefused.of(Reason.SERVICE_UNKNOWN);
        }
    }

    private static List<Long> numbers(Collection<PlaceId> places) {
        return places.stream().map(PlaceId::value).toList();
    }

    private static PlaceId place(ResultSet row) throws SQLException {
        return new PlaceId(row.getLong("place_id"));
    }

    private static DifferentDay day(ResultSet row) throws SQLException {
        return new DifferentDay(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                DayHours.parse(Objects.requireNonNull(row.getString("hours"))),
                Objects.requireNonNull(row.getString("note")));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                Objects.requireNonNull(row.getString("service")),
                new Money(row.getInt("price_fen")),
                row.getObject("capacity", Integer.class),
                Objects.requireNonNull(row.getString("conditions")));
    }
}
