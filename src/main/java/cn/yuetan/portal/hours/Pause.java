package cn.yuetan.portal.hours;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A place is not open for a while, whatever its hours say: what is open when it starts ends then, and hours that would
 * begin while it lasts do not begin.
 *
 * @param backOn the first day in Beijing that is a usual one again; null until somebody says so
 * @param note why, for everybody to read; empty for nothing
 */
@NamedInterface("contract")
public record Pause(Instant from, @Nullable LocalDate backOn, String note) {}
