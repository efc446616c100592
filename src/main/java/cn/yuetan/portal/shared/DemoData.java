package cn.yuetan.portal.shared;

import java.time.LocalDate;

/**
 * What one module brings to the demo; loaded in {@link org.springframework.core.annotation.Order} when the demo starts.
 *
 * <p>Everything beyond the facts of the programme is invented and says so.
 */
public interface DemoData {

    /** Loads the lasting part; called once in the life of a demo database. */
    void loadOnce();

    /** Makes sure that this day and the coming ones have something to show; called at each start, must be repeatable. */
    default void loadForDay(LocalDate today) {}
}
