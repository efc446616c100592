package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.shared.RequestKey;
import java.util.Map;

/**
 * Other words for a kind.
 *
 * @param drafts only the languages that somebody touched
 * @param confirmed whether the warnings were read
 */
public record ChangeWording(String kind, Map<Tongue, Draft> drafts, boolean confirmed, RequestKey key) {

    /**
     * Words in one language.
     *
     * @param seen the number of the last change that was on the screen
     */
    public record Draft(WordingText words, int seen) {}
}
