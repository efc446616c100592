package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonalData;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks couriers up for staff by the last four digits; a staff member who tries digit after digit soon has to wait. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('KEEPER', 'OFFICE', 'ADMIN')")
class CouriersByTail implements CourierLookup {

    static final ThrottlePolicy LOOKS =
            new ThrottlePolicy("handin.tail", 20, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int MOST = 6;

    private final JdbcClient database;
    private final PersonalData keys;
    private final Throttle throttle;
    private final CurrentPerson person;

    CouriersByTail(JdbcClient database, PersonalData keys, Throttle throttle, CurrentPerson person) {
        this.database = database;
        this.keys = keys;
        this.throttle = throttle;
        this.person = person;
    }

    @Override
    public List<CourierSummary> withTail(String tail) {
        requireDigits(tail);
        var allowance = throttle.take(LOOKS, Long.toString(person.require().value()));
        if (!allowance.granted()) {
            throw IdentificationRefused.wait(allowance.pause());
        }
        return distinct(tail).stream().map(Found::summary).limit(MOST).toList();
    }

    @Override
    public CourierId confirm(String tail, CourierId chosen) {
        requireDigits(tail);
        var found = distinct(tail).stream()
                .filter(each -> each.summary().id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InputRefused("courier.refused.tail"));
        if (found.status() == CourierStatus.SUSPENDED) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.SUSPENDED);
        }
        return chosen;
    }

    private List<Found> distinct(String tail) {
        var found = database.sql("""
                        SELECT c.id, c.name, c.status, e.name AS employer
                        FROM courier c JOIN employer e ON e.id = c.employer_id
                        WHERE c.tail_hash = ? AND c.status <> 'CLOSED' ORDER BY c.id
                        """)
                .param(keys.lookupHash(CourierColumns.TAIL, tail))
                .query((row, number) -> new Found(
                        new CourierSummary(
                                new CourierId(row.getLong("id")),
                                CourierColumns.name(row.getString("name")).masked(),
                                row.getString("employer")),
                        CourierStatus.valueOf(row.getString("status"))))
                .list();
        return found.stream()
                .collect(Collectors.groupingBy(Found::look, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(alike -> alike.size() == 1)
                .flatMap(List::stream)
                .toList();
    }

    private static void requireDigits(String tail) {
        if (!tail.matches("[0-9]{4}")) {
            throw IdentificationRefused.of(IdentificationRefused.Reason.NOT_FOUR_DIGITS);
        }
    }

    private record Found(CourierSummary summary, CourierStatus status) {

        String look() {
            return summary.maskedName() + '\n' + summary.employer();
        }
    }
}
