package cn.yuetan.portal.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/**
 * A name or title that its feature knows in Chinese and in English, as a value of a message: who will read it in which
 * language is known only when it is read.
 *
 * @param english empty where there is none; then the Chinese words stand for both
 */
@NamedInterface("contract")
public record TwoLanguages(String chinese, String english) {

    /** A value that was stored as plain text, by a release before this type. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TwoLanguages plain(String text) {
        return new TwoLanguages(text, "");
    }

    @JsonCreator
    public TwoLanguages {}

    /** The words for somebody who reads this language. */
    public String in(Locale language) {
        var wantsEnglish = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        return wantsEnglish && !english.isEmpty() ? english : chinese;
    }
}
