package cn.yuetan.portal.station;

import org.springframework.modulith.NamedInterface;

/** The number of a station. */
@NamedInterface("contract")
public record StationId(long value) {}
