package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import org.springframework.modulith.NamedInterface;

/** The number of a courier, the same as that of the courier's account. */
@NamedInterface("contract")
public record CourierId(long value) {

    public static CourierId of(AccountId account) {
        return new CourierId(account.value());
    }
}
