package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.shared.InputRefused;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as staff write it down; both bodies are Markdown.
 *
 * @param titleEnglish empty where the Chinese one is to stand for both
 * @param publishAt null for at once
 * @param expiresAt when it leaves tablets and phones by itself
 */
public record AnnouncementDraft(
        String title,
        String titleEnglish,
        String body,
        String bodyEnglish,
        Audience audience,
        @Nullable Instant publishAt,
        Instant expiresAt,
        boolean pinnedKiosk,
        boolean pinnedPhone) {

    public static final int LONGEST_TITLE = 40;
    public static final int LONGEST_ENGLISH_TITLE = 120;
    public static final int LONGEST_BODY = 4000;

    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /**
     * The draft with clean texts.
     *
     * @throws InputRefused with the first thing that cannot be right
     */
    AnnouncementDraft checked() {
        if (pinnedKiosk && !everybodyMayKnow(audience)) {
            throw new InputRefused("notice.announcement.refused.kiosk");
        }
        if (publishAt != null && !publishAt.isBefore(expiresAt)) {
            throw new InputRefused("notice.announcement.refused.expiresBefore");
        }
        return new AnnouncementDraft(
                required(line(title, LONGEST_TITLE), "title"),
                line(titleEnglish, LONGEST_ENGLISH_TITLE),
                required(lines(body), "body"),
                lines(bodyEnglish),
                audience,
                publishAt,
                expiresAt,
                pinnedKiosk,
                pinnedPhone);
    }

    /** Makes sure that there is time left to read it. */
    static void requireAhead(Instant from, Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now) || !expiresAt.isAfter(from)) {
            throw new InputRefused("notice.announcement.refused.expired");
        }
        if (Duration.between(from, expiresAt).compareTo(LONGEST_LIFE) > 0) {
            throw new InputRefused("notice.announcement.refused.tooLong", Long.toString(LONGEST_LIFE.toDays()));
        }
    }

    /** A tablet is read by whoever passes: what is for one employer, one community or for staff does not stand there. */
    public static boolean everybodyMayKnow(Audience audience) {
        return switch (audience.kind()) {
            case EVERYBODY, STATION -> true;
            case ROLE -> audience.key().equals(AccountKind.COURIER.name());
            case EMPLOYER, COMMUNITY -> false;
        };
    }

    private static String required(String text, String field) {
        if (text.isEmpty()) {
            throw new InputRefused("notice.announcement.refused." + field);
        }
        return text;
    }

    private static String line(String typed, int longest) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.codePoints().anyMatch(AnnouncementDraft::invisible)) {
            throw new InputRefused("notice.announcement.refused.character");
        }
        return within(text, longest);
    }

    private static String lines(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePoints().anyMatch(point -> point != '\n' && point != '\t' && invisible(point))) {
            throw new InputRefused("notice.announcement.refused.character");
        }
        return within(text, LONGEST_BODY);
    }

    private static String within(String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new InputRefused(
                    "notice.announcement.refused.longText", Integer.toString(longest), Integer.toString(length));
        }
        return text;
    }

    /** Joiners inside emoji are format characters and may stay; those that turn the direction of reading may not. */
    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> point != 0x200D;
            default -> false;
        };
    }
}
