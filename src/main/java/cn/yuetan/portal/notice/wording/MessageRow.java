package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import java.time.Duration;
import java.util.Set;

/**
 * A kind of message or alarm in the list.
 *
 * @param title as it is said now, with sample values
 * @param when what triggers it
 * @param whom whom it reaches
 * @param alarm whether it calls until somebody takes it
 * @param changed whether staff changed its words, in one language at least
 * @param misfit whether words of the staff no longer fit and are not used
 */
public record MessageRow(
        String id,
        NoticeGroup group,
        String title,
        String when,
        String whom,
        Set<ChannelName> channels,
        boolean heldAtNight,
        Duration validFor,
        boolean alarm,
        boolean changed,
        boolean misfit) {}
