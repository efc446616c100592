package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Changes places for the tests of the open data, which know them by their numbers alone. */
@Component
public class OpenData {

    private final TestPlaces places;
    private final TestPeople people;
    private final PlaceReading reading;
    private final JdbcTemplate database;
    private final Clock clock;

    OpenData(TestPlaces places, TestPeople people, PlaceReading reading, JdbcTemplate database, Clock clock) {
        this.places = places;
        this.people = people;
        this.reading = reading;
        this.database = database;
        this.clock = clock;
    }

    /** A place with a telephone, a price and a day off tomorrow. */
    public String place(String phone) {
        var place = places.place(draft -> day(priced(phoned(draft, phone), 550), ""));
        return places.details(place).code().toString();
    }

    public void rename(String code) {
        rename(code, "另一个名字");
    }

    public void rename(String code, String name) {
        adapt(code, draft -> TestPlaces.named(draft, name));
    }

    public void otherPrice(String code) {
        adapt(code, draft -> priced(draft, 600));
    }

    public void otherDay(String code) {
        adapt(code, draft -> day(draft, "9:00-10:00"));
    }

    public void pause(String code) {
        adapt(code, draft -> draft.with(draft.schedule().paused(clock.instant(), null, "")));
    }

    public void prove(String code, Instant at) {
        places.provenAt(id(code), at);
    }

    public void close(String code) {
        people.actAsOffice();
        places.close(id(code), "搬走了");
    }

    public void many(int count) {
        people.actAsOffice();
        var services = List.of(places.service(), places.service(), places.service());
        people.nobody();
        new ManyPlaces(database, services).write(0, count, clock.instant());
    }

    public void forgetMany() {
        new ManyPlaces(database, List.of()).delete();
    }

    private void adapt(String code, UnaryOperator<PlaceDraft> change) {
        people.actAsOffice();
        places.adapt(id(code), change);
    }

    private PlaceId id(String code) {
        return reading.byCode(PlaceCode.parse(code).orElseThrow()).orElseThrow().id();
    }

    private static PlaceDraft priced(PlaceDraft draft, int fen) {
        return draft.with(List.of(new Offer("haircut", new Money(fen), null, "")));
    }

    private static PlaceDraft day(PlaceDraft draft, String hours) {
        return draft.with(draft.schedule()
                .differing(List.of(new DifferentDay(TestClock.MONDAY.plusDays(1), DayHours.parse(hours), ""))));
    }

    private static PlaceDraft phoned(PlaceDraft draft, String phone) {
        var facts = draft.facts();
        return draft.with(
                new PlaceFacts(facts.kind(), facts.name(), facts.address(), "", "", "", phone, facts.point()));
    }
}
