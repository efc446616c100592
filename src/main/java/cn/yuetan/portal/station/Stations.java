package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The stations; single ones are remembered, because nearly every act asks for one and they hardly ever change. */
@Service
class Stations implements StationDirectory {

    private final JdbcClient database;
    private final CurrentPerson currentPerson;
    private final Map<StationId, StationInfo> known = new ConcurrentHashMap<>();

    Stations(JdbcClient database, CurrentPerson currentPerson) {
        this.database = database;
        this.currentPerson = currentPerson;
    }

    @Override
    public List<StationInfo> all() {
        var all = database.sql("""
                        SELECT id, code, name, name_en, place, opens, closes FROM station ORDER BY opened_on, id
                        """)
                .query((row, number) -> new StationInfo(
                        new StationId(row.getLong("id")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("place"),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list();
        all.forEach(station -> known.put(station.id(), station));
        return all;
    }

    @Override
    public StationInfo get(StationId station) {
        var info = known.get(station);
        if (info != null) {
            return info;
        }
        return all().stream()
                .filter(each -> each.id().equals(station))
                .findFirst()
                .orElseThrow(StationUnknown::new);
    }

    @Override
    public List<StationInfo> mine() {
        var own = currentPerson.stationIds();
        if (seesAll()) {
            return all();
        }
        return currentPerson.has(Roles.KEEPER)
                ? all().stream()
                        .filter(station -> own.contains(station.id().value()))
                        .toList()
                : List.of();
    }

    @Override
    public void requireMine(StationId station) {
        var mine = seesAll()
                || currentPerson.has(Roles.KEEPER) && currentPerson.stationIds().contains(station.value());
        if (!mine) {
            throw new AccessDeniedException("Another keeper's station");
        }
    }

    /** Forgets what was remembered, because staff changed a station. */
    void forget() {
        known.clear();
    }

    private boolean seesAll() {
        return currentPerson.has(Roles.OFFICE) || currentPerson.has(Roles.ADMIN);
    }
}
