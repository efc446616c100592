package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.wording.MessageRow;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingProblem;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staff read about kinds of messages. */
final class MessageNames {

    private MessageNames() {}

    static String tongue(Tongue tongue) {
        return Texts.of("notice.wording.tongue." + tongue.name().toLowerCase(Locale.ROOT));
    }

    /** The inbox, and the channels besides. */
    static String ways(MessageRow row) {
        return Stream.concat(
                        Stream.of(Texts.of("notice.messages.inbox")),
                        Arrays.stream(ChannelName.values())
                                .filter(row.channels()::contains)
                                .map(channel -> Texts.of("notice.outbox.channel." + channel)))
                .collect(Collectors.joining(Texts.of("notice.messages.and")));
    }

    /** What makes a row stand out. */
    static List<StatusBadge> badges(MessageRow row) {
        var badges = new ArrayList<StatusBadge>();
        if (row.alarm()) {
            badges.add(new StatusBadge(Tone.NEUTRAL, LineIcon.BELL, Texts.of("notice.messages.alarm")));
        }
        if (row.misfit()) {
            badges.add(new StatusBadge(Tone.WAITING, LineIcon.WARNING, Texts.of("notice.messages.misfit")));
        } else if (row.changed()) {
            badges.add(new StatusBadge(Tone.NEUTRAL, LineIcon.EDIT, Texts.of("notice.messages.changed")));
        }
        return badges;
    }

    static String sentence(WordingProblem problem) {
        return Texts.of(problem.key(), problem.parameters().toArray());
    }
}
