package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.choice.Wish;
import cn.yuetan.portal.notice.choice.Wishes;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways that a message takes out of the portal: one row for each channel that is set up here and wanted. */
@Repository
class Deliveries {

    private static final int LANE_BYTES = 16;

    private final JdbcClient database;
    private final ObjectProvider<Channel> channels;
    private final Wishes wishes;
    private final PersonalData personalData;
    private final Wake wake;
    private final Clock clock;

    Deliveries(
            JdbcClient database,
            ObjectProvider<Channel> channels,
            Wishes wishes,
            PersonalData personalData,
            Wake wake,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.wishes = wishes;
        this.personalData = personalData;
        this.wake = wake;
        this.clock = clock;
    }

    /** Writes the deliveries of a new message; one that may go at night passes those that are held. */
    void write(long notice, NoticeKind<?> kind, Recipient recipient) {
        var address = address(recipient);
        var now = clock.instant();
        var wish = recipient instanceof Recipient.Person person ? wishes.of(person.account(), kind.group()) : null;
        var ways = channels(kind, recipient, wish);
        if (!ways.isEmpty()) {
            wake.afterCommit();
        }
        for (var channel : ways) {
            database.sql("""
                            INSERT INTO notice_delivery (send_id, notice_id, kind, channel, lane, address, urgent, state,
                                                         not_before, expires_at, created_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                            """)
                    .param(RequestKey.fresh().bytes())
                    .param(notice)
                    .param(kind.id())
                    .param(channel.name())
                    .param(lane(channel, recipient))
                    .param(address == null ? null : personalData.encrypt("notice.address", address))
                    .param(wish == null ? !kind.heldAtNight() : wish.passesAtNight(kind))
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now.plus(kind.validFor())))
                    .param(DatabaseTime.of(now))
                    .update();
        }
    }

    /** What waits of this kind about the cause does not leave; what is leaving at this moment is left to finish. */
    void cancel(String kind, String cause) {
        database.sql("""
                        UPDATE notice_delivery d JOIN notice n ON n.id = d.notice_id
                        SET d.state = 'CANCELLED', d.finished_at = ?
                        WHERE n.cause = ? AND n.kind = ? AND d.state = 'WAITING'
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(cause)
                .param(kind)
                .update();
    }

    private List<ChannelName> channels(NoticeKind<?> kind, Recipient recipient, @Nullable Wish wish) {
        var wanted = wanted(kind, recipient, wish);
        return channels.stream()
                .filter(Channel::configured)
                .map(Channel::name)
                .filter(wanted::contains)
                .distinct()
                .toList();
    }

    /** A bot speaks to rooms only, an address or a number is one way by itself, and a person chooses. */
    private static Set<ChannelName> wanted(NoticeKind<?> kind, Recipient recipient, @Nullable Wish wish) {
        return switch (recipient) {
            case Recipient.Room room -> EnumSet.of(ChannelName.BOT);
            case Recipient.Number number -> EnumSet.of(ChannelName.SMS);
            case Recipient.Mailbox mailbox -> EnumSet.of(ChannelName.EMAIL);
            default -> wish == null ? Set.of() : wish.ways(kind);
        };
    }

    /** A person's number is looked up when the message leaves: by then it may be another, or none. */
    private static @Nullable String address(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Number number -> number.phone().e164();
            case Recipient.Room room -> room.audience();
            case Recipient.Mailbox mailbox -> mailbox.address().value();
            default -> null;
        };
    }

    /** The lane of a person's messages on a channel. */
    static String lane(ChannelName channel, AccountId account) {
        return channel.name() + ":a" + account.value();
    }

    private String lane(ChannelName channel, Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person person -> lane(channel, person.account());
            case Recipient.Mailbox mailbox -> lane(channel, mailbox.owner());
            default -> {
                var hash = personalData.lookupHash("notice.lane", String.valueOf(address(recipient)));
                yield channel.name() + ':' + HexFormat.of().formatHex(Arrays.copyOf(hash, LANE_BYTES));
            }
        };
    }
}
