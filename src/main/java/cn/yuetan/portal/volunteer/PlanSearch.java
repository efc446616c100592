package cn.yuetan.portal.volunteer;

import java.util.Optional;

/** What staff look for among the tasks; the text stands in title or place. */
public record PlanSearch(Phase phase, Optional<RoleId> role, String text) {

    /** Which tasks. */
    public enum Phase {
        AHEAD,
        DRAFT,
        OVER,
        CANCELLED
    }
}
