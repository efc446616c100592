package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes places for one test, through the one door, and hosts who keep them. */
@Component
public class TestPlaces {

    private static final AtomicInteger NEXT = new AtomicInteger(20_000);

    private final PlaceWriting writing;
    private final PlaceServices services;
    private final PlaceHosts hosts;
    private final PlaceReading reading;
    private final PlaceFigures figures;
    private final TransactionTemplate transactions;
    private final TestPeople people;
    private final JdbcClient database;
    private final Clock clock;

    TestPlaces(
            PlaceWriting writing,
            PlaceServices services,
            PlaceHosts hosts,
            PlaceReading reading,
            PlaceFigures figures,
            TransactionTemplate transactions,
            TestPeople people,
            JdbcClient database,
            Clock clock) {
        this.writing = writing;
        this.services = services;
        this.hosts = hosts;
        this.reading = reading;
        this.figures = figures;
        this.transactions = transactions;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /** A merchant nobody else uses, open every day from 08:00 to 20:00. */
    public PlaceId place() {
        return place(draft -> draft);
    }

    public PlaceId place(UnaryOperator<PlaceDraft> otherwise) {
        var code = code();
        return within(() -> writing.create(code, otherwise.apply(draft("测试店" + code)), false, RequestKey.fresh()));
    }

    /** A number nobody else has. */
    public PlaceCode code() {
        var number = NEXT.incrementAndGet();
        var taken = database.sql("SELECT COUNT(*) FROM place WHERE number = ?")
                .param(number)
                .query(Integer.class)
                .single();
        return taken == 0 ? new PlaceCode(number) : code();
    }

    public static PlaceDraft draft(String name) {
        var facts =
                new PlaceFacts(PlaceKind.MERCHANT, name, "月坛南街（示例）", "", "", "", "", new GeoPoint(39.9120, 116.3450));
        return new PlaceDraft(facts, Schedule.of(WeekHours.every(DayHours.parse("8:00-20:00"))), List.of());
    }

    public static PlaceDraft named(PlaceDraft draft, String name) {
        var facts = draft.facts();
        return draft.with(new PlaceFacts(
                facts.kind(),
                name,
                facts.address(),
                facts.landmark(),
                facts.wayIn(),
                facts.accessNotes(),
                facts.phone(),
                facts.point()));
    }

    public static PlaceDraft at(PlaceDraft draft, GeoPoint point) {
        var facts = draft.facts();
        return draft.with(new PlaceFacts(
                facts.kind(),
                facts.name(),
                facts.address(),
                facts.landmark(),
                facts.wayIn(),
                facts.accessNotes(),
                facts.phone(),
                point));
    }

    public static PlaceDraft open(PlaceDraft draft, String everyDay) {
        return draft.with(Schedule.of(WeekHours.every(DayHours.parse(everyDay))));
    }

    /** A free service that no other test offers. */
    public String service() {
        var code = "test-" + NEXT.incrementAndGet();
        people.byOffice(() -> {
            services.add(new ServiceDraft(code, ServiceGroup.HELP, "box", code.substring(4), code, ""));
            return code;
        });
        return code;
    }

    /** The service of this need, as the demo's catalogue would have it. */
    public String service(Need need) {
        database.sql("""
                        INSERT IGNORE INTO place_service (code, service_group, icon, name, name_en, note, sort_order)
                        VALUES (?, 'REST', 'seat', ?, ?, '', 900)
                        """)
                .params(need.service(), "现" + need.service(), need.service())
                .update();
        return need.service();
    }

    /** How often the plaque of a place was opened and its services were used this week. */
    public UseWeek thisWeek(PlaceId place) {
        return people.byOffice(() -> figures.weeks(place).getFirst());
    }

    public static PlaceDraft offering(PlaceDraft draft, String... offered) {
        return draft.with(List.of(offered).stream()
                .map(service -> new Offer(service, new Money(0), null, ""))
                .toList());
    }

    /** Inside a transaction, as the services in front of the door are. */
    public <T> T within(Supplier<T> act) {
        return transactions.execute(status -> act.get());
    }

    public int change(PlaceId place, int version, PlaceDraft wanted, RequestKey key) {
        return within(() -> writing.change(place, version, wanted, key));
    }

    public int adapt(PlaceId place, UnaryOperator<PlaceDraft> change) {
        return within(() -> writing.adapt(place, change, RequestKey.fresh()));
    }

    public void close(PlaceId place, String reason) {
        var version = details(place).version();
        within(() -> {
            writing.close(place, version, reason, null, RequestKey.fresh());
            return place;
        });
    }

    public PlaceDetails details(PlaceId place) {
        return reading.byId(place).orElseThrow();
    }

    /** A host who keeps these places and acts from here on. */
    public long actAsHostOf(PlaceId... kept) {
        var host = host();
        for (var place : kept) {
            hosts.add(place, new AccountId(host), clock.instant());
        }
        people.act(host, Set.of(), Roles.HOST);
        return host;
    }

    /** A host who keeps nothing. */
    public long host() {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO account (kind, user_name, display_name, created_at)
                        VALUES ('HOST', ?, '站主测试', UTC_TIMESTAMP(6))
                        """).param("host-" + NEXT.incrementAndGet()).update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** What the row says. */
    public Map<String, Object> row(PlaceId place) {
        return database.sql("SELECT * FROM place WHERE id = ?")
                .param(place.value())
                .query()
                .singleRow();
    }

    /** When the listing was last proven. */
    public void provenAt(PlaceId place, Instant at) {
        database.sql("UPDATE place SET proven_at = ? WHERE id = ?")
                .params(DatabaseTime.of(at), place.value())
                .update();
    }
}
