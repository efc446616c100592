package cn.yuetan.portal.servicepoint;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody said of a listing.
 *
 * @param voice the translation key of who speaks: host, staff or courier
 * @param by the name where it is staff or a host; couriers are not named
 * @param proves the word and the hours agreed
 * @param settled somebody has answered it
 */
public record ProofRow(
        Instant at, String voice, Optional<String> by, Word word, boolean proves, String note, boolean settled) {}
