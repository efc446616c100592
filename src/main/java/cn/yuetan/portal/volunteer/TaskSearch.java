package cn.yuetan.portal.volunteer;

import java.util.Optional;

/** What a courier looks for among the open tasks. */
public record TaskSearch(Optional<RoleId> role, Period period) {

    /** When. */
    public enum Period {
        ANY,
        TODAY,
        WEEK
    }

    /** Every open task. */
    public static final TaskSearch ALL = new TaskSearch(Optional.empty(), Period.ANY);
}
