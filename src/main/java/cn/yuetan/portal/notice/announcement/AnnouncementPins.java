package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the pinned ones by the clock: what is over is gone, also before anybody has written that down. */
@Service
@Transactional(readOnly = true)
class AnnouncementPins implements PinnedAnnouncements {

    private static final int ON_KIOSK = 2;
    private static final int ON_PHONE = 3;
    private static final int LOOKED_AT = 20;
    private static final int SUMMARY = 60;

    private record Candidate(Pin pin, Audience audience, boolean told) {}

    private final JdbcClient database;
    private final Audiences audiences;
    private final CurrentPerson person;
    private final Clock clock;

    AnnouncementPins(JdbcClient database, Audiences audiences, CurrentPerson person, Clock clock) {
        this.database = database;
        this.audiences = audiences;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAnyRole('KIOSK', 'IN_HAND')")
    public List<String> onKiosk(long station, Locale language) {
        return database.sql("""
                        SELECT title, title_en FROM announcement
                        WHERE state = 'PUBLISHED' AND pinned_kiosk = TRUE AND expires_at > :now
                          AND (audience_kind = 'EVERYBODY'
                               OR audience_kind = 'ROLE' AND audience_key = :couriers
                               OR audience_kind = 'STATION' AND audience_key = :station)
                        ORDER BY published_at DESC, id DESC LIMIT :most
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("couriers", AccountKind.COURIER.name())
                .param("station", Long.toString(station))
                .param("most", ON_KIOSK)
                .query((row, number) -> AnnouncementTable.said(row, "title", english(language)))
                .list();
    }

    /** One statement; only whoever joined the audience after it was told costs another one. */
    @Override
    @PreAuthorize("hasRole('COURIER')")
    public List<Pin> onPhone(Locale language) {
        var me = person.require();
        return database
                .sql("""
                        SELECT a.*, r.account_id IS NOT NULL AS mine, r.read_at FROM announcement a
                        LEFT JOIN announcement_reader r ON r.announcement_id = a.id AND r.account_id = :me
                        WHERE a.state = 'PUBLISHED' AND a.pinned_phone = TRUE AND a.expires_at > :now
                        ORDER BY a.published_at DESC, a.id DESC LIMIT :most
                        """)
                .param("me", me.value())
                .param("now", DatabaseTime.of(clock.instant()))
                .param("most", LOOKED_AT)
                .query((row, number) -> new Candidate(
                        new Pin(
                                row.getLong("id"),
                                "announcements/" + row.getLong("id"),
                                AnnouncementTable.said(row, "title", english(language)),
                                Markdown.summary(AnnouncementTable.said(row, "body", english(language)), SUMMARY),
                                DatabaseTime.nullableInstant(row, "read_at") != null),
                        AnnouncementTable.audience(row),
                        row.getBoolean("mine")))
                .list()
                .stream()
                .filter(pin -> pin.told() || audiences.contains(pin.audience(), me))
                .limit(ON_PHONE)
                .map(Candidate::pin)
                .toList();
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
