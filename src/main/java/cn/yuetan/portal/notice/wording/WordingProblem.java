package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.shared.InputRefused;
import java.util.List;

/**
 * What is wrong with words, or what to think about before they are kept.
 *
 * @param key the translation key of the sentence
 * @param parameters what the sentence is filled with
 */
public record WordingProblem(String key, List<String> parameters) {

    static WordingProblem of(String name, String... parameters) {
        return new WordingProblem(name, List.of(parameters));
    }

    InputRefused refusal() {
        return new InputRefused(key, parameters.toArray());
    }
}
