package cn.yuetan.portal.notice;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/**
 * A message that a feature can send, declared beside the feature in its {@code …Notices}.
 *
 * <p>The words stand in the translations under {@code notice.kind.<id>.when} (what triggers it), {@code .whom} (whom it
 * reaches), {@code .title} and {@code .text}, with the values' component names in braces, such as {@code {task}}; staff may
 * change title and text. What is text in the sample is said in both languages under {@code .sample.<component>}.
 * Components are {@code String}, {@code int}, {@code long}, {@code LocalDate}, {@code LocalTime}, {@code Instant},
 * {@code Duration}, {@code Money} or {@link TwoLanguages}; each is written the way people here read it, in the language of whoever reads.
 *
 * @param id such as {@code courier.approved}: the module, a dot, a word in camel case
 * @param group what the person switches it by
 * @param channels the ways it takes besides the inbox unless the person chose others
 * @param heldAtNight whether quiet hours hold it back; an alarm never is
 * @param validFor after this long it is not sent any more: late news would mislead
 * @param opens the page that it speaks of, from the values, such as {@code /tasks/12}
 * @param opensOutside the page that opens from what has left the portal, such as a private link, which no inbox keeps
 * @param sample values for the preview, invented
 * @param <V> the values, a record
 */
@NamedInterface("contract")
public record NoticeKind<V extends Record>(
        String id,
        Class<V> values,
        NoticeGroup group,
        Set<ChannelName> channels,
        boolean heldAtNight,
        Duration validFor,
        Function<V, String> opens,
        Function<V, String> opensOutside,
        V sample) {

    private static final Duration USUAL_LIFE = Duration.ofDays(2);

    public NoticeKind {
        if (!id.matches("[a-z]+\\.[a-z][a-zA-Z0-9]{1,40}")) {
            throw new IllegalArgumentException("Not an id of a kind: " + id);
        }
        channels = Set.copyOf(channels);
    }

    /** A kind that stands in the inbox and opens the first page. */
    @SuppressWarnings("unchecked")
    public static <V extends Record> NoticeKind<V> of(String id, NoticeGroup group, V sample) {
        return new NoticeKind<>(
                id,
                (Class<V>) sample.getClass(),
                group,
                EnumSet.noneOf(ChannelName.class),
                true,
                USUAL_LIFE,
                values -> "",
                values -> "",
                sample);
    }

    /** The same, by these channels too. */
    public NoticeKind<V> by(ChannelName... ways) {
        return new NoticeKind<>(id, values, group, Set.of(ways), heldAtNight, validFor, opens, opensOutside, sample);
    }

    /** The same, sent at night as well. */
    public NoticeKind<V> evenAtNight() {
        return new NoticeKind<>(id, values, group, channels, false, validFor, opens, opensOutside, sample);
    }

    /** The same, worthless after this long. */
    public NoticeKind<V> validFor(Duration life) {
        return new NoticeKind<>(id, values, group, channels, heldAtNight, life, opens, opensOutside, sample);
    }

    /** The same, opening this page of the portal. */
    public NoticeKind<V> opening(Function<V, String> page) {
        return new NoticeKind<>(id, values, group, channels, heldAtNight, validFor, page, page, sample);
    }

    /** The same, opening this page from a message that has left the portal; say it after {@link #opening}. */
    public NoticeKind<V> openingOutside(Function<V, String> page) {
        return new NoticeKind<>(id, values, group, channels, heldAtNight, validFor, opens, page, sample);
    }

    /** Two declarations with the same id are the same kind. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NoticeKind<?> kind && kind.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
