package cn.yuetan.portal.notice.wording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a kind in one language, all that there is to know for who wants to change them.
 *
 * @param standard as translated
 * @param own as staff changed them; null where they did not, or went back
 * @param misfit why {@code own} is not used; null if it is, or if there is none
 * @param number of the last change, 0 for none; whoever changes them says which number was on the screen
 * @param template the id under which an SMS provider must have the words on file
 * @param sample what the values may look like, written in this language, in their order
 */
public record MessageWords(
        Tongue tongue,
        WordingText standard,
        @Nullable WordingText own,
        @Nullable WordingProblem misfit,
        int number,
        String template,
        Map<String, String> sample) {

    /** What is said now. */
    public WordingText now() {
        return own == null || misfit != null ? standard : own;
    }
}
