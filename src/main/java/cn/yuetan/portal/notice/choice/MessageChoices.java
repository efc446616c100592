package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person chooses about messages. Each act names the state it leads to, so it may come twice. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'HOST', 'STAFF')")
public class MessageChoices {

    private final JdbcClient database;
    private final CurrentPerson person;
    private final Groups groups;
    private final HeldMessages held;
    private final LiveUpdates live;
    private final QuietSpan usual;
    private final Clock clock;

    MessageChoices(
            JdbcClient database,
            CurrentPerson person,
            Groups groups,
            HeldMessages held,
            LiveUpdates live,
            NoticeSettings settings,
            Clock clock) {
        this.database = database;
        this.person = person;
        this.groups = groups;
        this.held = held;
        this.live = live;
        this.clock = clock;
        usual = QuietSpan.usual(settings);
    }

    /** Everything the acting person has chosen; one statement. */
    public MessageSettings mine() {
        var now = clock.instant();
        var rows = database.sql("""
                        SELECT c.topic, %s
                        FROM account a
                        LEFT JOIN message_habit h ON h.account_id = a.id
                        LEFT JOIN message_choice c ON c.account_id = a.id
                        WHERE a.id = :account
                        """.formatted(Wishes.columns("a.id")))
                .param("account", person.require().value())
                .param("day", Wishes.day(now))
                .param("now", DatabaseTime.of(now))
                .query((row, number) -> new Chosen(group(row), Wishes.read(row)))
                .list();
        var wishes = new EnumMap<NoticeGroup, Wish>(NoticeGroup.class);
        for (var chosen : rows) {
            if (chosen.group() != null) {
                wishes.put(chosen.group(), chosen.wish());
            }
        }
        var any = rows.getFirst().wish();
        return new MessageSettings(
                groups.of(person).stream()
                        .map(group -> shown(group, wishes, any))
                        .toList(),
                any.quiet(),
                usual,
                any.language(),
                any.mayBeCalled());
    }

    /** Wants messages of this group this way, or not. Back to what the kinds declare is as if nothing had been chosen. */
    @Transactional
    @RetryOnConflict
    public void choose(NoticeGroup group, ChannelName way, boolean wanted) {
        var shown = require(group);
        if (way == ChannelName.BOT) {
            throw new IllegalArgumentException("Nobody chooses rooms");
        }
        if (!wanted && (way == ChannelName.SMS ? shown.smsStays() : shown.emailStays())) {
            throw new InputRefused("notice.choice.stays");
        }
        var column = way == ChannelName.SMS ? "sms" : "email";
        write(group, column, wanted == groups.declares(group, way) ? null : wanted);
    }

    /** Lets this group through at night, or not. */
    @Transactional
    @RetryOnConflict
    public void passAtNight(NoticeGroup group, boolean passes) {
        require(group);
        write(group, "at_night", passes);
        held.lookAgain(person.require());
    }

    /** Chooses by which hours to be left alone. */
    @Transactional
    @RetryOnConflict
    public void quiet(QuietMode mode) {
        habit("quiet", mode.name());
        held.lookAgain(person.require());
    }

    /** Sets own quiet hours; the same start and end mean none. */
    @Transactional
    @RetryOnConflict
    public void quiet(LocalTime from, LocalTime to) {
        habit("quiet", QuietMode.OWN.name());
        habit("quiet_from", from.withSecond(0).withNano(0));
        habit("quiet_to", to.withSecond(0).withNano(0));
        held.lookAgain(person.require());
    }

    /** Chooses the language of what leaves the portal; whatever is not English is Chinese. */
    @Transactional
    @RetryOnConflict
    public void language(Locale language) {
        habit("language", Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "en" : "zh");
    }

    private MessageSettings.Group shown(NoticeGroup group, Map<NoticeGroup, Wish> wishes, Wish any) {
        var wish = wishes.get(group);
        var smsStays = stays(group, ChannelName.SMS, any);
        var emailStays = stays(group, ChannelName.EMAIL, any);
        return new MessageSettings.Group(
                group,
                smsStays || on(wish == null ? null : wish.sms(), group, ChannelName.SMS),
                emailStays || on(wish == null ? null : wish.email(), group, ChannelName.EMAIL),
                smsStays,
                emailStays,
                wish != null && wish.atNight(),
                groups.nightMatters(group));
    }

    private boolean on(@Nullable Boolean chosen, NoticeGroup group, ChannelName way) {
        return chosen == null ? groups.declares(group, way) : chosen;
    }

    private boolean stays(NoticeGroup group, ChannelName way, Wish any) {
        return groups.declares(group, way) && Wish.stays(group, way, any.mayBeCalled(), any.hasPhone());
    }

    private MessageSettings.Group require(NoticeGroup group) {
        return mine().groups().stream()
                .filter(one -> one.group() == group)
                .findFirst()
                .orElseThrow(() -> new InputRefused("notice.choice.notYours"));
    }

    private void write(NoticeGroup group, String column, @Nullable Boolean value) {
        database.sql("""
                        INSERT INTO message_choice (account_id, topic, %1$s) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE %1$s = VALUES(%1$s)
                        """.formatted(column))
                .param(person.require().value())
                .param(group.name())
                .param(value)
                .update();
        tell();
    }

    private void habit(String column, Object value) {
        database.sql("""
                        INSERT INTO message_habit (account_id, %1$s) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE %1$s = VALUES(%1$s)
                        """.formatted(column))
                .param(person.require().value())
                .param(value)
                .update();
        tell();
    }

    private void tell() {
        live.publishAfterCommit(ChoiceTopic.of(person.require()));
    }

    private static @Nullable NoticeGroup group(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        for (var group : NoticeGroup.values()) {
            if (group.name().equals(topic)) {
                return group;
            }
        }
        return null;
    }

    private record Chosen(@Nullable NoticeGroup group, Wish wish) {}
}
