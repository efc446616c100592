package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.announcement.AnnouncementRow;
import cn.yuetan.portal.notice.announcement.AnnouncementState;
import cn.yuetan.portal.notice.announcement.Audience;
import cn.yuetan.portal.notice.announcement.AudienceChoice;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import java.util.List;
import java.util.Locale;

/** What staff read about announcements. */
final class AnnouncementWords {

    private AnnouncementWords() {}

    static String word(AnnouncementState state) {
        return Texts.of("notice.announcement.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(AnnouncementState state) {
        return switch (state) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, LineIcon.EDIT, word(state));
            case SCHEDULED -> new StatusBadge(Tone.WAITING, LineIcon.CLOCK, word(state));
            case PUBLISHED -> new StatusBadge(Tone.GOOD, word(state));
            case EXPIRED -> new StatusBadge(Tone.NEUTRAL, LineIcon.HOURGLASS, word(state));
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, LineIcon.CLOSE, word(state));
        };
    }

    /** What the audience is called among the choices there are; a word of its own where it is gone. */
    static String audience(Audience audience, List<AudienceChoice> choices) {
        return choices.stream()
                .filter(choice -> choice.audience().equals(audience))
                .map(AnnouncementWords::choice)
                .findFirst()
                .orElseGet(() -> Texts.of("notice.audience.gone"));
    }

    /** An audience with its kind where the name alone does not say it. */
    static String choice(AudienceChoice choice) {
        return switch (choice.audience().kind()) {
            case EVERYBODY, ROLE -> choice.name();
            case STATION -> Texts.of("notice.audience.station", choice.name());
            case EMPLOYER -> Texts.of("notice.audience.employer", choice.name());
            case COMMUNITY -> Texts.of("notice.audience.community", choice.name());
        };
    }

    /** The title in the reader's language where there is one. */
    static String title(AnnouncementRow row) {
        var english = Texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && !row.titleEnglish().isEmpty() ? row.titleEnglish() : row.title();
    }

    static String when(AnnouncementRow row) {
        return Texts.of("notice.announcement.fromTo", from(row), Formats.dateTime(row.expiresAt()));
    }

    static String from(AnnouncementRow row) {
        return row.publishAt() == null ? Texts.of("notice.announcement.atOnce") : Formats.dateTime(row.publishAt());
    }

    static String until(AnnouncementRow row) {
        return Texts.of("notice.announcement.until", Formats.dateTime(row.expiresAt()));
    }

    static String pins(AnnouncementRow row) {
        if (row.pinnedKiosk() && row.pinnedPhone()) {
            return Texts.of("notice.announcement.pinned.both");
        }
        if (row.pinnedKiosk()) {
            return Texts.of("notice.announcement.pinned.kiosk");
        }
        return row.pinnedPhone() ? Texts.of("notice.announcement.pinned.phone") : "";
    }

    /** Read of reached, with the share; nothing where nobody was told yet. */
    static String figures(AnnouncementRow row) {
        return row.reached() == 0
                ? ""
                : Texts.of(
                        "notice.announcement.figures",
                        Integer.toString(row.read()),
                        Integer.toString(row.reached()),
                        Integer.toString(share(row)));
    }

    static int share(AnnouncementRow row) {
        return row.reached() == 0 ? 0 : (int) Math.floor(100.0 * row.read() / row.reached());
    }
}
