package cn.yuetan.portal.courier;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Recognizes the courier who stands at a tablet.
 *
 * <p>An unknown number gets the same answer as a known one: a made-up masked name that is always the same for the same
 * digits, then the question for the PIN, then "digits or PIN are wrong" after the same time. Whoever tries numbers
 * learns nothing; whoever mistyped sees a name that is not theirs and goes back, or reads what to check.
 */
@NamedInterface("contract")
public interface CourierIdentification {

    /** What every member code begins with. */
    String CODE_PREFIX = "YT1.";

    /**
     * The people these last four digits may belong to, never empty.
     *
     * @throws IdentificationRefused if these are not four digits
     */
    List<CourierMatch> candidates(String tail);

    /**
     * The chosen courier, if the PIN is right.
     *
     * @param deviceKey the tablet, for limiting guesses
     * @throws IdentificationRefused if digits or PIN are wrong, after too many tries, or if the courier is suspended
     */
    CourierId byPin(CourierMatch match, String pin, String deviceKey);

    /**
     * The courier whose phone shows this member code; each code works once.
     *
     * @param payload what the scanner typed, with the prefix
     * @throws IdentificationRefused if the code is expired, used, not one of ours, or the courier is suspended
     */
    CourierId byMemberCode(String payload, String deviceKey);
}
