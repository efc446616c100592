package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.PortalPrincipal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * An enrolled tablet, and for some seconds the courier who stands at it.
 *
 * @param id the device's number
 * @param device the name staff gave it
 * @param stationId the station it stands in
 * @param courier the account in hand; null while nobody is
 */
@NamedInterface("contract")
public record DevicePrincipal(
        long id, String device, long stationId, @Nullable Long courier) implements PortalPrincipal {

    @Override
    public Optional<AccountId> person() {
        return Optional.ofNullable(courier).map(AccountId::new);
    }

    @Override
    public Set<Long> stationIds() {
        return Set.of(stationId);
    }

    /** The same tablet with this courier in hand. */
    DevicePrincipal with(long inHand) {
        return new DevicePrincipal(id, device, stationId, inHand);
    }

    /** The same tablet with nobody in hand. */
    DevicePrincipal alone() {
        return new DevicePrincipal(id, device, stationId, null);
    }

    @Override
    public String getName() {
        return "kiosk-" + id;
    }

    @Override
    public String toString() {
        return getName();
    }
}
