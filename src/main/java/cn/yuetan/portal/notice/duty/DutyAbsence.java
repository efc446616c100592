package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody cannot come for a time; whoever stands in has the same tier, null is nobody. */
public record DutyAbsence(
        long id,
        String roster,
        AccountId person,
        Instant from,
        Instant until,
        @Nullable AccountId standIn) {

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
