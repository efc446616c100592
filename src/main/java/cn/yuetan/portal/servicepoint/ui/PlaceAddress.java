package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceKind;
import cn.yuetan.portal.servicepoint.PlaceQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A search as it stands in the address, so that it can be linked to, turned back to and sent to a friend. */
final class PlaceAddress {

    static final String LIST = "public/places";

    private static final String KIND = "kind";
    private static final String SERVICE = "service";
    private static final String OPEN = "open";
    private static final String TEXT = "q";
    private static final int LONGEST = 40;

    private PlaceAddress() {}

    static QueryParameters of(PlaceQuery query) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (query.kind() != null) {
            parts.put(KIND, query.kind().name());
        }
        if (query.service() != null) {
            parts.put(SERVICE, query.service());
        }
        if (query.openNow()) {
            parts.put(OPEN, "1");
        }
        if (!query.text().isEmpty()) {
            parts.put(TEXT, query.text());
        }
        return QueryParameters.simple(parts);
    }

    /** What cannot be read is not asked for. */
    static PlaceQuery read(QueryParameters parameters) {
        var kind = parameters
                .getSingleParameter(KIND)
                .flatMap(name -> Arrays.stream(PlaceKind.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null);
        var text = parameters.getSingleParameter(TEXT).orElse("").strip();
        return new PlaceQuery(
                kind,
                parameters.getSingleParameter(SERVICE).orElse(null),
                parameters.getSingleParameter(OPEN).isPresent(),
                text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
