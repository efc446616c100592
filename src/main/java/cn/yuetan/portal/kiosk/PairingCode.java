package cn.yuetan.portal.kiosk;

import java.time.Instant;

/**
 * What a tablet shows until staff enter it.
 *
 * @param code six digits, good once
 */
public record PairingCode(long id, String code, Instant expiresAt) {}
