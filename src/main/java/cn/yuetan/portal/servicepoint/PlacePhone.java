package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * The number of a business, for everybody to call; landlines and 400 numbers too.
 *
 * @param stored in E.164 form, such as {@code +861068031234}
 */
public record PlacePhone(String stored) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 32;
    private static final String AREA_OF_BEIJING = "010";

    /**
     * Reads what somebody typed; eight digits are a number in Beijing. Empty for nothing.
     *
     * @throws InputRefused if it is no number that can be called
     */
    public static Optional<PlacePhone> parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw new InputRefused("servicepoint.phone.invalid");
        }
        var digits = text.replaceAll("[ -]", "");
        try {
            var number = PHONES.parse(digits.matches("[2-9]\\d{7}") ? AREA_OF_BEIJING + digits : text, "CN");
            if (number.getCountryCode() != 86 || !PHONES.isValidNumber(number)) {
                throw new InputRefused("servicepoint.phone.invalid");
            }
            return Optional.of(new PlacePhone(PHONES.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException e) {
            throw new InputRefused("servicepoint.phone.invalid");
        }
    }

    /** As people here write it: 010 6803 1234. */
    public String national() {
        try {
            return PHONES.format(PHONES.parse(stored, "CN"), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return stored;
        }
    }
}
