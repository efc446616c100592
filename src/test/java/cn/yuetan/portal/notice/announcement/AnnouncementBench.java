package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Makes audiences that no other test touches, writes and publishes to them. */
@Component
public class AnnouncementBench {

    private final Announcements announcements;
    private final Publisher publisher;
    private final JdbcClient database;
    private final TestPeople people;
    private final Clock clock;

    AnnouncementBench(
            Announcements announcements, Publisher publisher, JdbcClient database, TestPeople people, Clock clock) {
        this.announcements = announcements;
        this.publisher = publisher;
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** An employer nobody works for yet. */
    public Audience employer() {
        var keys = new GeneratedKeyHolder();
        database.sql("INSERT INTO employer (name) VALUES (?)")
                .param("公告-" + RequestKey.fresh().value().toString().substring(0, 8))
                .update(keys, "id");
        return new Audience(
                AudienceKind.EMPLOYER,
                Long.toString(Objects.requireNonNull(keys.getKey()).longValue()));
    }

    /** A community that nobody rides most yet. */
    public Audience community() {
        var keys = new GeneratedKeyHolder();
        database.sql("INSERT INTO community (name) VALUES (?)")
                .param("社区-" + RequestKey.fresh().value().toString().substring(0, 8))
                .update(keys, "id");
        return new Audience(
                AudienceKind.COMMUNITY,
                Long.toString(Objects.requireNonNull(keys.getKey()).longValue()));
    }

    /** From here on this courier rides this community most. */
    public void ridesMost(Audience community, long courier) {
        database.sql("UPDATE courier SET community_id = ? WHERE id = ?")
                .param(Long.parseLong(community.key()))
                .param(courier)
                .update();
    }

    /** So many couriers who work for this employer. */
    public List<Long> couriers(Audience employer, int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> {
                    var courier = people.courier();
                    database.sql("UPDATE courier SET employer_id = ? WHERE id = ?")
                            .param(Long.parseLong(employer.key()))
                            .param(courier)
                            .update();
                    return courier;
                })
                .toList();
    }

    /** A draft to this audience that lives for a day and is pinned on phones. */
    public AnnouncementDraft draft(Audience audience, @Nullable Duration inTime) {
        var now = clock.instant();
        return new AnnouncementDraft(
                "天冷加衣",
                "Dress warmly",
                "今晚 **零下八度**，驿站有热水。",
                "Tonight it is **minus eight**. There is hot water.",
                audience,
                inTime == null ? null : now.plus(inTime),
                now.plus(Duration.ofDays(1)),
                false,
                true);
    }

    /** The same, pinned on the tablets under a title of its own. */
    public AnnouncementDraft pinned(Audience audience, String title) {
        var draft = draft(audience, null);
        return new AnnouncementDraft(title, "", draft.body(), "", audience, null, draft.expiresAt(), true, true);
    }

    /** Somebody of the office writes it; whoever acts now goes on acting. */
    public AnnouncementId write(AnnouncementDraft draft) {
        return people.byOffice(() -> announcements.create(draft, RequestKey.fresh()));
    }

    /** Somebody of the office writes it and lets it out, as far as its time goes; nobody is told yet. */
    public AnnouncementId schedule(AnnouncementDraft draft) {
        var id = write(draft);
        return people.byOffice(() -> {
            announcements.publish(id, announcements.get(id).version(), RequestKey.fresh());
            return id;
        });
    }

    /** The same, and everybody is told. */
    public AnnouncementId publish(AnnouncementDraft draft) {
        var id = schedule(draft);
        publisher.round();
        return id;
    }

    /** The office takes it back. */
    public void withdraw(AnnouncementId id) {
        people.byOffice(() -> {
            announcements.withdraw(id, "写错了", RequestKey.fresh());
            return id;
        });
    }

    /** What the office sees of it. */
    public AnnouncementDetails details(AnnouncementId id) {
        return people.byOffice(() -> announcements.get(id));
    }

    /** Who has it in the inbox, once for each entry. */
    public List<Long> told(AnnouncementId id) {
        return database.sql("SELECT account_id FROM notice WHERE kind = 'notice.announcement' AND cause = ?")
                .param("announcement:" + id.value())
                .query(Long.class)
                .list();
    }

    /** In how many inboxes it shows as over. */
    public int over(AnnouncementId id) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND settled_at IS NOT NULL")
                .param("announcement:" + id.value())
                .query(Integer.class)
                .single();
    }

    /** All that is due happens. */
    public void round() {
        publisher.round();
    }
}
