package cn.yuetan.portal.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * A person who signed in.
 *
 * @param id the account
 * @param displayName how pages greet the person
 * @param stationIds the stations a keeper keeps; empty for everybody else
 * @param sessionEpoch the account's count of "sign out everywhere" at sign-in; an older one is signed out
 */
@NamedInterface("contract")
public record AccountPrincipal(AccountId id, String displayName, Set<Long> stationIds, int sessionEpoch)
        implements PortalPrincipal {

    @Override
    public Optional<AccountId> person() {
        return Optional.of(id);
    }

    @Override
    public String device() {
        return "browser";
    }

    /** The account number: logs and metrics never hold a name. */
    @Override
    public String getName() {
        return "account-" + id.value();
    }

    @Override
    public String toString() {
        return getName();
    }
}
