package cn.yuetan.portal.servicepoint;

import java.util.List;
import java.util.Map;

/**
 * One condition of a search.
 *
 * @param filter what must hold for the row {@code p}
 * @param finders how indexes find the numbers of all that holds; none where no index does
 */
record PlaceCondition(String filter, List<Finder> finders, Map<String, Object> values) {

    /**
     * A select of the one column {@code id} that reads an index.
     *
     * @param inOrder whether it joins, so that counting it may cost much, and finds small numbers before large ones, so
     *     that its beginning says how much there is
     */
    record Finder(String sql, boolean inOrder) {}

    static PlaceCondition filter(String filter, Map<String, Object> values) {
        return new PlaceCondition(filter, List.of(), values);
    }
}
