package cn.yuetan.portal.notice.wording;

import java.time.Instant;

/**
 * One change of the words, as it is remembered.
 *
 * @param by what colleagues call whoever changed them
 * @param own false if it went back to the standard words
 */
public record WordingChange(
        int number, Tongue tongue, Instant at, String by, WordingText before, WordingText after, boolean own) {}
