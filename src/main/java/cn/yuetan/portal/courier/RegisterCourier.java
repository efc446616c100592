package cn.yuetan.portal.courier;

/**
 * What somebody registers with.
 *
 * @param name as typed
 * @param employer one of {@link Employers#choices}
 * @param consentVersion the version of the privacy text that was agreed to; empty where the box was not ticked
 */
public record RegisterCourier(String name, long employer, String consentVersion) {}
