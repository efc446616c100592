package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.RequestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 56 E站 from {@code demo/places.csv} and their services from {@code demo/place-services.csv}: two centers, 26
 * communities, 28 merchants. All but one name is invented and says so.
 */
@Component
@Profile("demo")
@Order(70)
class PlaceDemoData implements DemoData {

    private static final String HOST = "host-barber";
    private static final int HOSTS_PLACE = 29;
    private static final int DOUBTED = 55;
    private static final Duration AGO = Duration.ofHours(1);

    private final PlaceServices services;
    private final PlaceWriting writing;
    private final PlaceHosts hosts;
    private final ProofTable proofs;
    private final JdbcClient database;
    private final Clock clock;

    PlaceDemoData(
            PlaceServices services,
            PlaceWriting writing,
            PlaceHosts hosts,
            ProofTable proofs,
            JdbcClient database,
            Clock clock) {
        this.services = services;
        this.writing = writing;
        this.hosts = hosts;
        this.proofs = proofs;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void loadOnce() {}

    /** A place's key is made of its number, so that no start loads it twice; what people prove grows old with the days. */
    @Override
    @Transactional
    public void loadForDay(LocalDate today) {
        for (var line : lines("demo/place-services.csv")) {
            services.write(PlaceSample.service(line.split(",", -1)), true);
        }
        var office = account("office");
        for (var line : lines("demo/places.csv")) {
            var sample = PlaceSample.of(line.split(",", -1), clock.instant());
            var key = RequestKey.of("demo/place/" + sample.number());
            var place = writing.create(new PlaceCode(sample.number()), sample.draft(), sample.invented(), key);
            if (sample.number() == HOSTS_PLACE) {
                var host = account(HOST);
                hosts.add(place, host, clock.instant());
                prove(place, host, Voice.HOST, sample);
            } else {
                prove(place, office, Voice.STAFF, sample);
            }
            if (sample.number() == DOUBTED) {
                doubt(place);
            }
        }
    }

    private void prove(PlaceId place, AccountId who, Voice voice, PlaceSample sample) {
        sample.provenDaysAgo().ifPresent(days -> {
            var then = clock.instant().minus(Duration.ofDays(days)).minus(AGO);
            proofs.say(place, who, voice, Word.OPEN, true, "", then);
            proofs.dateTrust(place);
        });
    }

    private void doubt(PlaceId place) {
        var then = clock.instant().minus(AGO);
        if (BusinessDay.of(then).equals(BusinessDay.today(clock))) {
            couriers().forEach(courier -> found(place, courier, then));
            proofs.doubt(place, then);
        }
    }

    private void found(PlaceId place, AccountId courier, Instant then) {
        proofs.say(place, courier, Voice.COURIER, Word.CLOSED, false, "", then);
    }

    private List<AccountId> couriers() {
        return database.sql("SELECT id FROM courier WHERE status = 'APPROVED' ORDER BY id DESC LIMIT 2")
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    private AccountId account(String userName) {
        return database.sql("SELECT id FROM account WHERE user_name = ?")
                .param(userName)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .single();
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample places are missing", e);
        }
    }
}
