package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.notice.NoticeGroup;
import java.util.List;
import java.util.Locale;

/**
 * Everything a person has chosen about messages, as one page shows it.
 *
 * @param usual the portal's own quiet hours
 * @param mayBeCalled whether an alarm may call this person
 */
public record MessageSettings(List<Group> groups, Quiet quiet, QuietSpan usual, Locale language, boolean mayBeCalled) {

    /**
     * One group.
     *
     * @param smsStays whether the person cannot switch it off
     * @param nightMatters whether there is anything in it that quiet hours hold back
     */
    public record Group(
            NoticeGroup group,
            boolean sms,
            boolean email,
            boolean smsStays,
            boolean emailStays,
            boolean atNight,
            boolean nightMatters) {}

    /** The hours in which nothing comes. */
    public QuietSpan span() {
        return quiet.span(usual);
    }
}
