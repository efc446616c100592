package cn.yuetan.portal.servicepoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one act changed about a place.
 *
 * @param id grows with time; also the end of the page before
 * @param version the version that came of it
 * @param by the name of whoever did it; empty for the portal itself
 */
public record HistoryRow(long id, Instant at, Optional<String> by, int version, List<PlaceChange> changes) {}
