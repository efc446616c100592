package cn.yuetan.portal.servicepoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a search.
 *
 * @param filter what must hold for the row {@code p}
 * @param finder how an index finds the numbers of what holds, as selects of one column; null where no index does
 */
record PlaceCondition(String filter, @Nullable List<String> finder, Map<String, Object> values) {

    static PlaceCondition filter(String filter, Map<String, Object> values) {
        return new PlaceCondition(filter, null, values);
    }
}
