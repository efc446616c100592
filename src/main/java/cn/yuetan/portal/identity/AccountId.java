package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;

/** The number of an account; a courier's profile carries the same one. */
@NamedInterface("contract")
public record AccountId(long value) {}
