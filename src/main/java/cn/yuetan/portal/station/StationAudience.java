package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The couriers of a station as an audience: whoever checked in there lately, for nobody says which station is theirs. */
@Component
class StationAudience implements AudienceSource {

    private static final String MEMBERS = """
             FROM account a WHERE a.status = 'ACTIVE' AND EXISTS (
                SELECT 1 FROM check_in i
                WHERE i.courier_id = a.id AND i.station_id = :station AND i.came_at >= :since)
            """;

    private final JdbcClient database;
    private final Stations stations;
    private final Duration lately;
    private final Clock clock;

    StationAudience(JdbcClient database, Stations stations, StationProperties settings, Clock clock) {
        this.database = database;
        this.stations = stations;
        this.lately = settings.audience();
        this.clock = clock;
    }

    @Override
    public AudienceKind kind() {
        return AudienceKind.STATION;
    }

    @Override
    public List<Choice> choices(Locale language) {
        return stations.all().stream()
                .map(station -> new Choice(Long.toString(station.id().value()), station.name(language)))
                .toList();
    }

    @Override
    public int size(String key) {
        return of("SELECT COUNT(*)" + MEMBERS, key).query(Integer.class).single();
    }

    @Override
    public List<AccountId> page(String key, long after, int limit) {
        return of("SELECT a.id" + MEMBERS + " AND a.id > :after ORDER BY a.id LIMIT :limit", key)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    @Override
    public boolean contains(String key, AccountId account) {
        return of("SELECT COUNT(*)" + MEMBERS + " AND a.id = :account", key)
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec of(String statement, String station) {
        return database.sql(statement)
                .param("station", Long.parseLong(station))
                .param("since", DatabaseTime.of(clock.instant().minus(lately)));
    }
}
