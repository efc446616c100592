package cn.yuetan.portal.servicepoint;

import java.time.Instant;

/**
 * What a courier said about a place that nobody has answered yet; who it was stays with the portal.
 *
 * @param note what is wrong, in their words; may be empty
 */
public record Seen(Word word, Instant at, String note) {}
