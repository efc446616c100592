package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.channel.BotRooms;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts the words of a call on their way: to each person, and into the room of the roster's bot. */
@Component
class AlarmCalls {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmCalls.class);

    private final Notices notices;
    private final NoticeCatalog catalog;
    private final PersonalData personalData;
    private final BotRooms rooms;
    private final JsonMapper json = JsonMapper.builder().build();

    AlarmCalls(Notices notices, NoticeCatalog catalog, PersonalData personalData, BotRooms rooms) {
        this.rooms = rooms;
        this.notices = notices;
        this.catalog = catalog;
        this.personalData = personalData;
    }

    /** Calls these people. */
    void send(OpenAlarm alarm, Collection<AccountId> people) {
        var recipients = new ArrayList<Recipient>(
                people.stream().map(Recipient.Person::new).toList());
        if (rooms.contains(alarm.roster())) {
            recipients.add(new Recipient.Room(alarm.roster()));
        }
        var kind = catalog.kind(alarm.kind());
        if (kind.isEmpty() || !send(alarm, kind.get(), recipients)) {
            var plain = new DutyNotices.UnreadableAlarm(alarm.id(), alarm.raisedAt());
            send(alarm, DutyNotices.UNREADABLE, plain, recipients);
        }
    }

    /** Tells the people who were called, and the room, that nobody needs to come any more. */
    void taken(DutyNotices.TakenInHand taken, String roster, Collection<AccountId> people) {
        var cause = AlarmSteps.cause(taken.number());
        var recipients = new ArrayList<Recipient>(
                people.stream().map(Recipient.Person::new).toList());
        if (rooms.contains(roster)) {
            recipients.add(new Recipient.Room(roster));
        }
        recipients.forEach(recipient ->
                notices.send(Notice.once(DutyNotices.TAKEN, recipient, taken, cause, cause + ":taken:" + taken.at())));
    }

    /** The calls made so far are over: replaced by the next, or nobody needs to come any more. */
    void over(long alarm, String kind) {
        catalog.kind(kind).ifPresent(call -> notices.causeGone(call, AlarmSteps.cause(alarm)));
        notices.causeGone(DutyNotices.UNREADABLE, AlarmSteps.cause(alarm));
    }

    private <V extends Record> boolean send(OpenAlarm alarm, NoticeKind<V> kind, List<Recipient> recipients) {
        var values = values(alarm, kind);
        values.ifPresent(read -> send(alarm, kind, read, recipients));
        return values.isPresent();
    }

    private <V extends Record> void send(OpenAlarm alarm, NoticeKind<V> kind, V values, List<Recipient> recipients) {
        var cause = AlarmSteps.cause(alarm.id());
        var key = RequestKey.of(cause + ":call:" + alarm.calls());
        recipients.forEach(recipient -> notices.send(new Notice<>(kind, recipient, values, cause, key)));
    }

    private <V extends Record> Optional<V> values(OpenAlarm alarm, NoticeKind<V> kind) {
        try {
            return Optional.of(json.readValue(personalData.decrypt("notice.values", alarm.payload()), kind.values()));
        } catch (JacksonException | IllegalStateException | IllegalArgumentException unreadable) {
            LOG.error("The values of alarm {} cannot be read; it is called out without them", alarm.id());
            return Optional.empty();
        }
    }
}
