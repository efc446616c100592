package cn.yuetan.portal.servicepoint;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How true the directory is.
 *
 * @param medianAge half of the places were proven less long ago than this; a place that never was counts as the oldest.
 *     Empty where the one in the middle never was, or there is none
 * @param counts how many places are in each state
 */
public record DirectoryFigures(Optional<Duration> medianAge, Map<PlaceQuality, Integer> counts) {

    public int count(PlaceQuality quality) {
        return counts.getOrDefault(quality, 0);
    }
}
