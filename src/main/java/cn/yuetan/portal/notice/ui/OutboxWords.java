package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.outbox.DeliveryState;
import cn.yuetan.portal.notice.outbox.OutboxEntry;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import java.util.List;
import java.util.Set;

/** What the outbox's codes mean. */
final class OutboxWords {

    static final Set<String> PROBLEMS = Set.of(
            "quiet-hours",
            "rate",
            "old-news",
            "cause-gone",
            "no-account",
            "no-address",
            "unknown-kind",
            "unreadable",
            "timeout",
            "unreached",
            "by-staff",
            "not-wanted",
            "bouncing",
            "no-bot",
            "bot-inside",
            "bot-unclear",
            "mail-address",
            "mail-letter",
            "mail-password",
            "mail-tls",
            "mail-dropped",
            "report-none");

    /** Codes that end with what exactly was said. */
    static final List<String> FAMILIES = List.of("http", "too-long", "report", "bot", "smtp");

    private OutboxWords() {}

    /** The title of a message; where that is made of values only, what triggers it. */
    static String kind(OutboxEntry entry, NoticeCatalog catalog) {
        if (catalog.kind(entry.kind()).isEmpty()) {
            return entry.kind();
        }
        var key = catalog.key(entry.kind());
        var title = Texts.of(key + ".title");
        return title.contains("{") ? Texts.of(key + ".when") : title;
    }

    static String channel(OutboxEntry entry) {
        return Texts.of("notice.outbox.channel." + entry.channel());
    }

    static String whom(OutboxEntry entry) {
        return entry.account() == null
                ? Texts.of("notice.outbox.whom.noAccount")
                : Texts.of("notice.outbox.whom.account", Long.toString(entry.account()));
    }

    static StatusBadge state(OutboxEntry entry) {
        var tone =
                switch (entry.state()) {
                    case SENT, ARRIVED -> Tone.GOOD;
                    case WAITING, SENDING -> Tone.WAITING;
                    case DEAD, EXPIRED -> Tone.NOW;
                    case CANCELLED, COLLAPSED -> Tone.NEUTRAL;
                };
        // What the carrier could not hand over did go out.
        return entry.problem().startsWith("report-")
                ? new StatusBadge(tone, Texts.of("notice.outbox.state.undelivered"))
                : new StatusBadge(tone, word(entry.state()));
    }

    static String word(DeliveryState state) {
        return Texts.of("notice.outbox.state." + state);
    }

    /** Why it is as it is, and when it is tried next. */
    static String why(OutboxEntry entry) {
        var problem = problem(entry.problem());
        if (entry.state() != DeliveryState.WAITING || entry.problem().isEmpty()) {
            return problem;
        }
        return Texts.of("notice.outbox.next", problem, entry.attempts(), Formats.dateTime(entry.next()));
    }

    private static String problem(String code) {
        if (code.isEmpty()) {
            return "";
        }
        if (PROBLEMS.contains(code)) {
            return Texts.of("notice.outbox.problem." + code);
        }
        return FAMILIES.stream()
                .filter(family -> code.startsWith(family + '-'))
                .findFirst()
                .map(family -> Texts.of("notice.outbox.problem." + family, code.substring(family.length() + 1)))
                .orElseGet(() -> Texts.of("notice.outbox.problem.other"));
    }
}
