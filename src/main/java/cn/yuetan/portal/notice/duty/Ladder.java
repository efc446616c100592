package cn.yuetan.portal.notice.duty;

import java.util.List;

/** Whom each call of an alarm reaches: first the first tier, with each further call one tier more, then everybody. */
final class Ladder {

    private Ladder() {}

    /**
     * Those on duty whom this call reaches.
     *
     * @param step 0 for the first call
     */
    static List<OnDuty> reached(int step, List<OnDuty> onDuty) {
        var tiers = onDuty.stream().map(OnDuty::tier).distinct().sorted().toList();
        if (tiers.isEmpty()) {
            return List.of();
        }
        var last = tiers.get(Math.min(step, tiers.size() - 1));
        return onDuty.stream().filter(one -> one.tier() <= last).toList();
    }

    /** Whether the whole roster was called before without an answer, or nobody is on it: then the office is called too. */
    static boolean exhausted(int step, List<OnDuty> onDuty) {
        return step >= onDuty.stream().map(OnDuty::tier).distinct().count();
    }
}
