package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.Span;
import cn.yuetan.portal.servicepoint.OfferRow;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceKind;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A place in the words of schema.org, for search engines and assistants; nothing that the page does not show. */
final class PlaceJsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlaceJsonLd() {}

    /** @param url where the page is; empty where the portal has no public address */
    static String of(PlaceDetails place, Optional<String> url) {
        var facts = place.draft().facts();
        var node = new LinkedHashMap<String, Object>();
        node.put("@context", "https://schema.org");
        node.put("@type", facts.kind() == PlaceKind.MERCHANT ? "LocalBusiness" : "CivicStructure");
        node.put("name", facts.name());
        node.put("identifier", place.code().toString());
        url.ifPresent(address -> node.put("url", address));
        node.put(
                "address",
                ordered(
                        "@type", "PostalAddress",
                        "addressCountry", "CN",
                        "addressRegion", "Beijing",
                        "streetAddress", facts.address()));
        node.put(
                "geo",
                ordered(
                        "@type", "GeoCoordinates",
                        "latitude", facts.point().latitude(),
                        "longitude", facts.point().longitude()));
        if (!facts.phone().isEmpty()) {
            node.put("telephone", facts.phone());
        }
        node.put("openingHoursSpecification", hours(place));
        node.put(
                "amenityFeature",
                place.offers().stream().map(PlaceJsonLd::amenity).toList());
        // Inside of a script element no markup begins, whatever a name holds.
        return JSON.writeValueAsString(node).replace("<", "\\u003c");
    }

    private static List<Object> hours(PlaceDetails place) {
        var all = new ArrayList<Object>();
        var schedule = place.draft().schedule();
        for (var day : DayOfWeek.values()) {
            for (var span : schedule.week().on(day).spans()) {
                var node = spec(span.opens().toString(), closes(span));
                node.put("dayOfWeek", "https://schema.org/" + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
                all.add(node);
            }
        }
        schedule.different().values().stream()
                .sorted(Comparator.comparing(DifferentDay::day))
                .forEach(day -> all.addAll(different(day)));
        return all;
    }

    /** Opening and closing at the same time says that a day stays closed. */
    private static List<Map<String, Object>> different(DifferentDay day) {
        var nodes = day.hours().closed()
                ? List.of(spec("00:00", "00:00"))
                : day.hours().spans().stream()
                        .map(span -> spec(span.opens().toString(), closes(span)))
                        .toList();
        nodes.forEach(node -> {
            node.put("validFrom", day.day().toString());
            node.put("validThrough", day.day().toString());
        });
        return nodes;
    }

    private static Map<String, Object> spec(String opens, String closes) {
        return ordered("@type", "OpeningHoursSpecification", "opens", opens, "closes", closes);
    }

    private static String closes(Span span) {
        return span.opens().equals(span.closes()) ? "23:59" : span.closes().toString();
    }

    private static Map<String, Object> amenity(OfferRow offer) {
        return ordered(
                "@type", "LocationFeatureSpecification", "name", offer.service().name(), "value", true);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var node = new LinkedHashMap<String, Object>();
        for (var each = 0; each < pairs.length; each += 2) {
            node.put((String) pairs[each], pairs[each + 1]);
        }
        return node;
    }
}
