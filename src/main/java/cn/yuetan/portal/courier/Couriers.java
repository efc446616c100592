package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.CurrentPerson;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory that neighbours ask. */
@Service
@Transactional(readOnly = true)
class Couriers implements CourierDirectory {

    private final JdbcClient database;
    private final CurrentPerson person;

    Couriers(JdbcClient database, CurrentPerson person) {
        this.database = database;
        this.person = person;
    }

    @Override
    @PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
    @Transactional
    public CourierId requireActive() {
        var courier = current();
        var status = database.sql("SELECT status FROM courier WHERE id = ? LOCK IN SHARE MODE")
                .param(courier.value())
                .query(String.class)
                .optional()
                .map(CourierStatus::valueOf)
                .orElseThrow(() -> new AccessDeniedException("Not a courier"));
        return switch (status) {
            case APPROVED -> courier;
            case REGISTERED -> throw notActive("waiting");
            case SENT_BACK -> throw notActive("sentBack");
            case SUSPENDED -> throw notActive("suspended");
            case CLOSED -> throw notActive("closed");
        };
    }

    @Override
    @PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
    public CourierId current() {
        return CourierId.of(person.require());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Map<CourierId, CourierSummary> summaries(Collection<CourierId> couriers) {
        if (couriers.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        SELECT c.id, c.name, e.name AS employer
                        FROM courier c JOIN employer e ON e.id = c.employer_id WHERE c.id IN (:ids)
                        """)
                .param("ids", couriers.stream().map(CourierId::value).distinct().toList())
                .query((row, number) -> new CourierSummary(
                        new CourierId(row.getLong("id")),
                        CourierColumns.name(row.getString("name")).masked(),
                        row.getString("employer")))
                .list()
                .stream()
                .collect(Collectors.toMap(CourierSummary::id, summary -> summary));
    }

    private static CourierNotActive notActive(String why) {
        return new CourierNotActive("courier.notActive." + why, "courier.notActive." + why + ".next");
    }
}
