package cn.yuetan.portal.notice.wording;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message or alarm and its words.
 *
 * @param opens the page that it opens, for the sample; may be empty
 * @param pace how often an alarm calls; null for a message
 * @param words in both languages
 * @param history newest first, at most 50
 */
public record MessageDetails(
        MessageRow row,
        String opens,
        @Nullable Duration pace,
        List<MessageValue> values,
        Map<Tongue, MessageWords> words,
        List<WordingChange> history) {

    /** The words in one language. */
    public MessageWords in(Tongue tongue) {
        return Objects.requireNonNull(words.get(tongue));
    }
}
