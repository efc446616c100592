package cn.yuetan.portal.servicepoint;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a place was used in one week, without anybody's name.
 *
 * @param monday the week's first day
 * @param scans how often its plaque's code was opened
 * @param uses by the code of the service
 * @param thanks by sentence
 */
public record UseWeek(LocalDate monday, int scans, Map<String, Integer> uses, Map<Thanks, Integer> thanks) {

    /** Uses of all services. */
    public int used() {
        return uses.values().stream().mapToInt(Integer::intValue).sum();
    }
}
