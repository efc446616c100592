package cn.yuetan.portal.hours;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Whether something is open at a moment.
 *
 * @param changesAt when it closes or opens next; empty where that is farther away than anybody looks
 */
@NamedInterface("contract")
public record OpenState(boolean open, Optional<Instant> changesAt) {}
