package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceQuality;
import cn.yuetan.portal.servicepoint.StaffPlaceQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What staff look for as it stands in the address, so that they come back to it from a place. */
final class StaffPlaceAddress {

    static final String LIST = "staff/places";

    private static final String QUALITY = "quality";
    private static final String KIND = "kind";
    private static final String ORDER = "order";
    private static final String TEXT = "q";
    private static final int LONGEST = 40;

    private StaffPlaceAddress() {}

    static QueryParameters of(StaffPlaceQuery query) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (query.quality() != PlaceQuality.ALL) {
            parts.put(QUALITY, query.quality().name());
        }
        if (query.kind() != null) {
            parts.put(KIND, query.kind().name());
        }
        if (query.order() != StaffPlaceQuery.Order.AGE) {
            parts.put(ORDER, query.order().name());
        }
        if (!query.text().isEmpty()) {
            parts.put(TEXT, query.text());
        }
        return QueryParameters.simple(parts);
    }

    /** What cannot be read is not asked for. */
    static StaffPlaceQuery read(QueryParameters parameters) {
        var text = parameters.getSingleParameter(TEXT).orElse("").strip();
        return new StaffPlaceQuery(
                one(parameters, QUALITY, PlaceQuality.values()).orElse(PlaceQuality.ALL),
                one(parameters, KIND, PlaceKind.values()).orElse(null),
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                one(parameters, ORDER, StaffPlaceQuery.Order.values()).orElse(StaffPlaceQuery.Order.AGE));
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters parameters, String name, E[] all) {
        return parameters.getSingleParameter(name).flatMap(value -> Arrays.stream(all)
                .filter(each -> each.name().equals(value))
                .findFirst());
    }
}
