package cn.yuetan.portal.notice.choice;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice of quiet hours.
 *
 * @param from only where they are their own; kept while another choice holds, so that nobody sets them twice
 */
public record Quiet(
        QuietMode mode, @Nullable LocalTime from, @Nullable LocalTime to) {

    /** What holds for whoever chose nothing. */
    public static final Quiet USUAL = new Quiet(QuietMode.USUAL, null, null);

    /** The hours that it means, given the portal's own. */
    public QuietSpan span(QuietSpan usual) {
        return switch (mode) {
            case USUAL -> usual;
            case NIGHT_RIDER -> QuietSpan.NIGHT_RIDER;
            case NONE -> QuietSpan.NONE;
            case OWN ->
                new QuietSpan(
                        Objects.requireNonNullElse(from, usual.from()), Objects.requireNonNullElse(to, usual.to()));
        };
    }
}
