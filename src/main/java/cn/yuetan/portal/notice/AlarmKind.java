package cn.yuetan.portal.notice;

import java.time.Duration;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/**
 * Something that one person has to take in hand now. Words as for {@link NoticeKind}, under {@code notice.alarm.<id>}.
 *
 * @param id such as {@code companion.silentDoor}
 * @param roster the duty roster that it climbs, such as {@code community}
 * @param repeatEvery how long one step waits for "I take it" before the next
 * @param opens the page on which it is dealt with
 */
@NamedInterface("contract")
public record AlarmKind<V extends Record>(
        String id, Class<V> values, String roster, Duration repeatEvery, Function<V, String> opens, V sample) {

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    public AlarmKind {
        if (!id.matches("[a-z]+\\.[a-z][a-zA-Z0-9]{1,40}") || !roster.matches("[a-z][a-zA-Z]{1,30}")) {
            throw new IllegalArgumentException("Not an id of an alarm or a roster: " + id + ", " + roster);
        }
        if (repeatEvery.compareTo(SHORTEST) < 0 || repeatEvery.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The alarm " + id + " must call every 30 seconds to every hour");
        }
    }

    /** An alarm that climbs every five minutes. */
    @SuppressWarnings("unchecked")
    public static <V extends Record> AlarmKind<V> of(String id, String roster, Function<V, String> opens, V sample) {
        return new AlarmKind<>(id, (Class<V>) sample.getClass(), roster, Duration.ofMinutes(5), opens, sample);
    }

    /** The same, climbing at this pace. */
    public AlarmKind<V> every(Duration pace) {
        return new AlarmKind<>(id, values, roster, pace, opens, sample);
    }
}
