package cn.yuetan.portal.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address that a message can be sent to; shown masked. */
public record EmailAddress(String value) {

    private static final int LONGEST = 120;
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    /**
     * Reads what a person typed. Quoted names, addresses without a domain and other rarities are refused: nobody types them
     * on purpose.
     *
     * @throws InputRefused if it is no address
     */
    public static EmailAddress parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches() || text.contains("..")) {
            throw new InputRefused("shared.email.invalid");
        }
        var at = text.indexOf('@');
        return new EmailAddress(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }

    /** l***@example.cn. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    /** Never the address itself: a stray log line must not betray a person. */
    @Override
    public String toString() {
        return masked();
    }
}
