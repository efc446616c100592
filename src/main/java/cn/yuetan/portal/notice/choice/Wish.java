package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants of one group of messages at this moment.
 *
 * @param sms whether by short message; null as the kind declares
 * @param email whether by e-mail; null as the kind declares
 * @param atNight whether the group passes through the quiet hours
 * @param mayBeCalled whether an alarm may call this person: on a roster, standing in for somebody, or of the office or
 *     an administrator, who are called last
 * @param hasPhone whether there is a proven number
 */
public record Wish(
        @Nullable Boolean sms,
        @Nullable Boolean email,
        boolean atNight,
        Quiet quiet,
        Locale language,
        boolean mayBeCalled,
        boolean hasPhone) {

    private static final List<ChannelName> CHOOSABLE = List.of(ChannelName.SMS, ChannelName.EMAIL);

    /** The ways that a message of this kind takes to this person besides the inbox. */
    public Set<ChannelName> ways(NoticeKind<?> kind) {
        var ways = EnumSet.noneOf(ChannelName.class);
        for (var way : CHOOSABLE) {
            var chosen = chosen(way);
            if (chosen == null ? kind.channels().contains(way) : chosen || stays(kind, way)) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** Whether the person does not want this kind this way any more. */
    public boolean refuses(NoticeKind<?> kind, ChannelName way) {
        return Boolean.FALSE.equals(chosen(way)) && !stays(kind, way);
    }

    /** Whether it may leave in the quiet hours. */
    public boolean passesAtNight(NoticeKind<?> kind) {
        return atNight || !kind.heldAtNight();
    }

    /** What wakes somebody whom an alarm may call stays, whatever was chosen: the phone, or e-mail where there is none. */
    static boolean stays(NoticeGroup group, ChannelName way, boolean mayBeCalled, boolean hasPhone) {
        return group == NoticeGroup.DUTY && mayBeCalled && (way == ChannelName.SMS || !hasPhone);
    }

    private boolean stays(NoticeKind<?> kind, ChannelName way) {
        return kind.channels().contains(way) && stays(kind.group(), way, mayBeCalled, hasPhone);
    }

    private @Nullable Boolean chosen(ChannelName way) {
        return switch (way) {
            case SMS -> sms;
            case EMAIL -> email;
            case BOT -> null;
        };
    }
}
