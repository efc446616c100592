package cn.yuetan.portal.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;

/** A Chinese mobile number in E.164 form (+8613812345678); shown masked unless revealed. */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LONGEST_INPUT = 32;

    /**
     * Reads what a person typed: spaces, hyphens, full-width digits and a +86 are fine.
     *
     * @throws InputRefused if it is no mobile number of mainland China
     */
    public static PhoneNumber parse(String typed) {
        if (typed.isBlank() || typed.length() > LONGEST_INPUT) {
            throw new InputRefused("shared.phone.invalid");
        }
        try {
            var number = PHONES.parse(typed, "CN");
            var mobile = PHONES.getNumberType(number) == PhoneNumberType.MOBILE;
            if (number.getCountryCode() != 86 || !mobile) {
                throw new InputRefused("shared.phone.invalid");
            }
            return new PhoneNumber(PHONES.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new InputRefused("shared.phone.invalid");
        }
    }

    /** The eleven digits as people say them: 13812345678. */
    public String national() {
        return e164.substring("+86".length());
    }

    /** The last four digits. */
    public String tail() {
        return e164.substring(e164.length() - 4);
    }

    /** 138****5678. */
    public String masked() {
        var digits = national();
        return digits.substring(0, 3) + "****" + tail();
    }

    /** Never the number itself: a stray log line must not betray a person. */
    @Override
    public String toString() {
        return masked();
    }
}
