package cn.yuetan.portal.notice.wording;

import java.util.Locale;
import java.util.Map;

/** Turns a kind and its values into words. */
public interface Wordings {

    /**
     * A message in words.
     *
     * @param template the id under which an SMS provider has these words on file: the kind's own for the standard words,
     *     with a version behind it for words of the staff, such as {@code courier.approved.v3}
     */
    record Words(String title, String text, Map<String, String> variables, String template) {}

    /**
     * The words of a kind for these values, as staff worded it last.
     *
     * @param kindId id of a notice or alarm kind that is declared
     * @param values the record of values, of the kind's type
     */
    Words write(String kindId, Record values, Locale language);
}
